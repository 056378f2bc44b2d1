package magneton.quenching;

import java.util.Arrays;
import java.util.Optional;

import magneton.simd.Lanes;
import magneton.simd.SimdMode;

/**
 * A quenching factor: ionisation energy (keVee) over recoil energy (keVnr) of a nucleus. Immutable, shared by threads.
 *
 * <p>One implementation serves Monte Carlo and folding: {@link Kernel} over arrays.
 */
public interface Quenching {
    /** Word by which configs name it, e.g. {@code lindhard}. */
    String name();

    /** A kernel for one thread, for arrays of up to {@code capacity} recoils. */
    Kernel kernel(SimdMode mode, int capacity);

    /** Kernel for electron recoils, where these do not keep all their energy; none for most. */
    default Optional<Kernel> electronKernel(SimdMode mode, int capacity) {
        return Optional.empty();
    }

    /** Recoil energies, keV, at which the factor jumps or bends; integration stops there. */
    default double[] breakpointsKeV() {
        return new double[0];
    }

    /** Recoil energies at which it is measured or derived for a nucleus; beyond it is a choice. */
    default ValidRange validRange(int targetPdg) {
        return ValidRange.ALL;
    }

    /** The factor at one recoil energy; for reports and tests. */
    default double factor(double recoilKeV, int targetPdg) {
        double[] recoil = new double[Lanes.LOGICAL];
        double[] factor = new double[Lanes.LOGICAL];
        int[] target = new int[Lanes.LOGICAL];
        Arrays.fill(recoil, recoilKeV);
        Arrays.fill(target, targetPdg);
        kernel(SimdMode.SCALAR, Lanes.LOGICAL).factor(recoil, target, factor, 1);
        return factor[0];
    }

    /** The per-thread half; results do not depend on the mode it was made for. */
    interface Kernel {
        /**
         * Factors of elements 0 to {@code n - 1}; arrays are padded to {@link Lanes#LOGICAL}, the padding may be
         * overwritten. {@code factor} is none of the inputs.
         *
         * @param recoilKeV recoil energies, at least 0
         * @param targetPdg struck isotopes, 10LZZZAAAI
         */
        void factor(double[] recoilKeV, int[] targetPdg, double[] factor, int n);
    }

    /** Protons of a nucleus code 10LZZZAAAI. */
    static int protons(int pdg) {
        return pdg / 10_000 % 1_000;
    }

    /** Nucleons of a nucleus code 10LZZZAAAI. */
    static int nucleons(int pdg) {
        return pdg / 10 % 1_000;
    }
}
