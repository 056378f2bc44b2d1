package magneton.atomic;

import java.util.List;

/**
 * The bound electrons of an atom, subshell by subshell.
 */
public record BoundAtom(List<Subshell> subshells) {
    public BoundAtom {
        subshells = List.copyOf(subshells);
    }

    /**
     * A subshell: its response as patches in (T, q), and the windows of T in which its electrons count as free ones.
     *
     * @param shell index in {@link magneton.target.Element#subshells()}, or -1 if none is named
     * @param bindingMeV binding energy
     * @param patches the response where it is known
     * @param windows the rest of the energy transfers above the binding energy
     */
    public record Subshell(int shell, double bindingMeV, List<ResponsePatch> patches, List<FreeWindow> windows) {
        public Subshell {
            patches = List.copyOf(patches);
            windows = List.copyOf(windows);
        }
    }

    /**
     * A range of energy transfer in which {@code constant + overT / T} electrons answer as free ones.
     *
     * @param fromMeV lower edge
     * @param toMeV upper edge, may be infinite
     */
    public record FreeWindow(double fromMeV, double toMeV, double constant, double overT) {
        /** Energy at which the electrons of a response are counted where it ends, MeV. */
        private static final double REFERENCE_ENERGY_MEV = 1;

        /** Electrons from a binding energy up to where a response begins: as many as it has there. */
        static FreeWindow below(Response response, double fromMeV, double toMeV) {
            return new FreeWindow(fromMeV, toMeV, electronsAt(response, toMeV), 0);
        }

        /** Electrons from where a response ends: n - (n - n_1) T_1/T, n_1 being as many as it has there. */
        static FreeWindow above(Response response, double electrons, double fromMeV) {
            return new FreeWindow(fromMeV, Double.POSITIVE_INFINITY, electrons,
                    -(electrons - electronsAt(response, fromMeV)) * fromMeV);
        }

        private static double electronsAt(Response response, double transferMeV) {
            return EffectiveElectrons.of(response, transferMeV, REFERENCE_ENERGY_MEV)
                    / (1 - transferMeV / REFERENCE_ENERGY_MEV);
        }

        /** Number of electrons at T. */
        public double electrons(double transferMeV) {
            return constant + overT / transferMeV;
        }
    }
}
