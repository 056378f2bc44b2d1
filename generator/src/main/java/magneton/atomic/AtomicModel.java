package magneton.atomic;

import java.util.List;

import magneton.target.Element;

/** How the electrons of an atom answer a neutrino: as free ones counted by steps, or by ionisation responses. */
public sealed interface AtomicModel {
    /** Word by which configs name it. */
    String name();

    /** Electrons at rest, free once the energy transfer exceeds a step. */
    non-sealed interface Stepped extends AtomicModel {
        /** The steps of electrons against energy transfer, for an element. */
        List<Step> steps(Element element);
    }

    /** Bound electrons, whose responses depend on energy and momentum transfer separately. */
    non-sealed interface Bound extends AtomicModel {
        /**
         * The responses of an element.
         *
         * @param wanted what of them is needed
         * @throws IllegalArgumentException if the model does not know the element
         */
        BoundAtom atom(Element element, Coverage wanted);

        /** Whether it has no more than the transverse vector response, so that it describes the exchange of photons alone. */
        default boolean transverseOnly() {
            return false;
        }

        /** Momentum transfer, MeV, where it ends although its response does not; infinite if its responses end themselves. */
        default double highestMomentumMeV() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A subshell that takes part from an energy transfer on.
     *
     * @param fromKeV lowest energy transfer, keV (0 for free electrons)
     * @param electrons electrons it adds
     * @param shell index of the subshell in {@link Element#subshells()}, or -1 if none is named
     */
    record Step(double fromKeV, double electrons, int shell) {}
}
