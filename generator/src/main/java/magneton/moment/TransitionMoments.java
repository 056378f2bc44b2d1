package magneton.moment;

import java.util.ArrayList;
import java.util.List;

import magneton.process.MagneticMoments;
import magneton.source.Flavour;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;

/**
 * The moments that a moment matrix gives each part of a flux.
 *
 * <p>Beams of one flavour: {@link BeamMoment}. Neutrinos that arrive as incoherent mass states (the Sun): the moment of each
 * state, mu_S^2 = sum_i P_ei sum_j |lambda_ji|^2, in which nothing is multiplied by a survival probability again. Their
 * events keep the flavour of the flux component, which is the flavour content of the arriving mass states. With a fourth
 * state, |U_e4|^2 of the Sun's neutrinos arrive as it.
 *
 * @param matrix moments in the mass basis
 * @param mixing with as many states as the matrix has columns
 * @param baselineM distance from where flavour beams are born, m; 0 for none
 * @param crossTerms whether mass states of a flavour beam interfere; true unless an approximation is wanted
 */
public record TransitionMoments(MomentMatrix matrix, Mixing mixing, double baselineM, boolean crossTerms)
        implements MagneticMoments {
    /** Smaller shares of the largest moment than this are no reference to measure others by. */
    private static final double NEGLIGIBLE = 1e-6;

    public TransitionMoments {
        if (matrix.states() != mixing.states()) {
            throw new IllegalArgumentException(
                    "moments of " + matrix.states() + " mass states do not fit mixing of " + mixing.states());
        }
    }

    /** The moment at L = 0; the norm of the matrix where that vanishes. */
    @Override
    public double of(Flavour flavour) {
        double atSource = atSource(flavour);
        return atSource > NEGLIGIBLE * matrix.norm() ? atSource : matrix.norm();
    }

    /** Effective moment of a flavour beam at L = 0. */
    public double atSource(Flavour flavour) {
        return new BeamMoment(matrix, mixing, flavour, 0, crossTerms).atSource();
    }

    /** Effective moment of neutrinos that arrive as incoherent mass states with the given probabilities. */
    public double incoherent(double[] massProbabilities) {
        double sum = 0;
        for (int i = 0; i < massProbabilities.length; i++) {
            sum += massProbabilities[i] * ofArrivingState(i);
        }
        return Math.sqrt(sum);
    }

    /** Squared moment of solar mass state i, |U_e4|^2 of which turned out as the fourth. */
    private double ofArrivingState(int i) {
        double moment = matrix.ofMassState(i);
        if (matrix.states() < 4) {
            return moment;
        }
        double fourth = mixing.probability(0, 3);
        return (1 - fourth) * moment + fourth * matrix.ofMassState(3);
    }

    @Override
    public Spectrum seen(FluxComponent component) {
        double reference = of(component.flavour()) * of(component.flavour());
        if (!(reference > 0)) {
            return component.spectrum();
        }
        if (!component.massStates().isEmpty()) {
            List<Spectrum> weighted = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                weighted.add(component.massStates().get(i).scaled(ofArrivingState(i) / reference));
            }
            return Spectrum.sum(weighted);
        }
        BeamMoment beam = new BeamMoment(matrix, mixing, component.flavour(), baselineM, crossTerms);
        if (baselineM == 0) {
            return component.spectrum().scaled(beam.squared(Double.POSITIVE_INFINITY) / reference);
        }
        return component.spectrum().times(e -> beam.squared(e) / reference, beam.stepsMeV());
    }
}
