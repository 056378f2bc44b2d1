package magneton.quenching;

import magneton.simd.SimdMode;

/**
 * Factor {@code intercept + slope T}, as measured in liquid argon: 0.246 + 7.8e-4 T/keV up to 125 keVnr
 * (arXiv:2006.12659). Never above 1.
 *
 * @param intercept factor at T = 0, 0 to 1
 * @param slopePerKeV change per keV of recoil energy, at least 0
 */
public record LinearQuenching(double intercept, double slopePerKeV) implements Quenching {
    private static final double ARGON_TO_KEV = 125;

    public LinearQuenching {
        if (!(intercept >= 0 && intercept <= 1)) {
            throw new IllegalArgumentException("quenching.linear.intercept must be 0 to 1, not " + intercept);
        }
        if (!(slopePerKeV >= 0 && slopePerKeV <= 1)) {
            throw new IllegalArgumentException("quenching.linear.slope must be 0 to 1 /keV, not " + slopePerKeV);
        }
    }

    /** Liquid argon, arXiv:2006.12659. */
    public static LinearQuenching argon() {
        return new LinearQuenching(0.246, 7.8e-4);
    }

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        return equals(argon()) ? new ValidRange(0, ARGON_TO_KEV) : ValidRange.ALL;
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        return (recoilKeV, targetPdg, factor, n) -> {
            for (int i = 0; i < n; i++) {
                factor[i] = Math.min(Math.fma(slopePerKeV, recoilKeV[i], intercept), 1);
            }
        };
    }
}
