package magneton.quenching;

import magneton.simd.SimdMode;

/**
 * A scintillation curve {@code E_ee = c1 x + c2 x^2 + c3 x^3 + c4 x^4} with the recoil energy x in MeVnr and E_ee in
 * MeVee; as a factor {@code c1 + c2 x + c3 x^2 + c4 x^3}, constant above the end of its validity.
 *
 * <p>CsI[Na]: 3 to 60 keVnr (arXiv:2110.07730, arXiv:2111.02477).
 *
 * @param validToKeV end of validity, keVnr
 */
public record PolynomialQuenching(double c1, double c2, double c3, double c4, double validToKeV) implements Quenching {
    private static final int CHECKS = 1000;
    private static final double CSI_FROM_KEV = 3;

    public PolynomialQuenching {
        if (!(validToKeV > 0 && validToKeV <= 1e6)) {
            throw new IllegalArgumentException(
                    "quenching.polynomial.valid-to must be above 0 and at most 1000000 keV, not " + validToKeV
                            + " keV");
        }
        for (int i = 0; i <= CHECKS; i++) {
            double x = 1e-3 * validToKeV * i / CHECKS;
            double factor = c1 + x * (c2 + x * (c3 + x * c4));
            if (!(factor >= 0 && factor <= 1)) {
                throw new IllegalArgumentException(
                        "quenching.polynomial must be 0 to 1 at all energies, it is " + factor + " at " + 1e3 * x
                                + " keV");
            }
        }
    }

    /** CsI[Na] of the COHERENT analysis of 2021. */
    public static PolynomialQuenching csi() {
        return new PolynomialQuenching(0.0554628, 4.30681, -111.707, 840.384, 60);
    }

    @Override
    public String name() {
        return "polynomial";
    }

    @Override
    public double[] breakpointsKeV() {
        return new double[] {validToKeV};
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        return new ValidRange(equals(csi()) ? CSI_FROM_KEV : 0, validToKeV);
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        return (recoilKeV, targetPdg, factor, n) -> {
            for (int i = 0; i < n; i++) {
                double x = 1e-3 * Math.min(recoilKeV[i], validToKeV);
                factor[i] = Math.fma(x, Math.fma(x, Math.fma(x, c4, c3), c2), c1);
            }
        };
    }
}
