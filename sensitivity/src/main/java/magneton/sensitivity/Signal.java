package magneton.sensitivity;

import java.util.function.DoubleFunction;

import magneton.experiment.Experiment;
import magneton.source.Flavour;

/** What a search is for: the parameter of interest and how expectations follow it. */
public sealed interface Signal {
    /**
     * The magnetic moment: the processes of an experiment with one ({@code *-magnetic}, {@code *-dipole}) together; the
     * others stay as they are. Where the moments of an experiment are the same for all species their value does not
     * matter and the parameter {@code mu} is their common value; otherwise they keep their proportions, and the
     * parameter {@code mu-effective} is the universal moment that gives as many recoils.
     */
    record Moment() implements Signal {}

    /**
     * The magnetic moment {@code mu.nue}, {@code mu.numu} or {@code mu.nutau} of one flavour and its antineutrino, that
     * of the others 0 (whatever the experiment says).
     *
     * @param flavour whose generation it is
     */
    record FlavourMoment(Flavour flavour) implements Signal {}

    /**
     * A coupling g that enters rates as a + b g + c g^2: a charge, a charge radius, an anapole moment.
     *
     * @param name as results show it
     * @param unit of its values, empty if it has none
     * @param step a value of the size of interest, above 0; results do not depend on it
     * @param experiment the experiment at a value of the coupling
     */
    record Coupling(String name, String unit, double step, DoubleFunction<Experiment> experiment) implements Signal {}
}
