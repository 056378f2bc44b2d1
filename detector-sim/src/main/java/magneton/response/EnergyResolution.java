package magneton.response;

/**
 * Width of a Gaussian energy response: {@code sigma = c0 + a sqrt(E) + b E + c2 E^2 + c3 E^3}, E and sigma in keV.
 *
 * @param c0 constant, keV
 * @param a coefficient of the root, sqrt(keV)
 * @param b coefficient of E
 * @param c2 coefficient of E squared, 1/keV
 * @param c3 coefficient of E cubed, 1/keV^2
 * @param validToKeV above it sigma stays what it is there, keV
 */
public record EnergyResolution(double c0, double a, double b, double c2, double c3, double validToKeV) {
    /** Least width, keV: keeps the response at E = 0 a Gaussian. */
    private static final double LEAST_KEV = 1e-9;
    private static final int CHECKS = 1000;

    public EnergyResolution {
        Require.range("resolution.c0", c0, 0, 1e6, "keV");
        Require.range("resolution.a", a, 0, 1e3, "sqrt(keV)");
        Require.range("resolution.b", b, 0, 10, "");
        Require.range("resolution.c2", c2, -10, 10, "/keV");
        Require.range("resolution.c3", c3, -10, 10, "/keV^2");
        Require.above("resolution.valid-to", validToKeV, 0, 1e9, "keV");
        for (int i = 1; i <= CHECKS; i++) {
            double e = validToKeV * i / CHECKS;
            if (!(c0 + a * Math.sqrt(e) + e * (b + e * (c2 + e * c3)) > 0)) {
                throw new IllegalArgumentException(
                        "resolution must be above 0 keV at all energies, it is not at " + e + " keV");
            }
        }
    }

    /** {@code a sqrt(E) + b E}. */
    public static EnergyResolution of(double a, double b) {
        return new EnergyResolution(0, a, b, 0, 0, 1e9);
    }

    /** All coefficients times a factor. */
    public EnergyResolution scaled(double factor) {
        return new EnergyResolution(factor * c0, factor * a, factor * b, factor * c2, factor * c3, validToKeV);
    }

    /** Sigma at an energy of 0 or more, keV. */
    public double sigmaKeV(double energyKeV) {
        double e = Math.min(energyKeV, validToKeV);
        double polynomial = Math.fma(e, Math.fma(e, Math.fma(e, c3, c2), b), c0);
        return Math.max(Math.fma(a, Math.sqrt(e), polynomial), LEAST_KEV);
    }
}
