package magneton.process;

import magneton.source.Flavour;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.target.Isotope;

/** A scattering process with its parameters fixed. */
public interface Process {
    /** Word by which configs name it, e.g. {@code eves-magnetic}. */
    String name();

    /** Code in the event record (NuHepMC numbering, negative = electromagnetic). */
    int code();

    /** Whether the target is an electron (counted by the atomic model) or a whole nucleus. */
    boolean onElectrons();

    /**
     * The cross section on one electron, or on one nucleus of {@code isotope}.
     *
     * @param isotope the struck isotope; ignored by processes on electrons
     */
    TwoBodyLaw law(Flavour flavour, Isotope isotope);

    /**
     * The cross section on bound electrons, for processes on electrons.
     *
     * @throws IllegalArgumentException if the process does not know bound electrons
     */
    default BoundLaw boundLaw(Flavour flavour) {
        throw new IllegalArgumentException(name() + " knows free and stepping electrons only; choose atomic-model stepping");
    }

    /** Whether the cross section on a free target rises as 1/T or faster towards T = 0, so that it has no total there. */
    default boolean divergesAtRest() {
        return false;
    }

    /**
     * The flux that {@link #law} is to be folded with: the component's own, unless the coupling varies with energy or with
     * the mass state within a flavour, which then re-weights it.
     */
    default Spectrum spectrum(FluxComponent component) {
        return component.spectrum();
    }
}
