package magneton.semiconductor;

import org.hipparchus.special.Erf;

/**
 * Whole numbers of electron-hole pairs with given mean m and Fano factor F.
 *
 * <p>{@code N = floor(m + s z + u)}, z normal, u uniform, {@code s^2 = max(0, F m - 1/6)}: rounding up with the
 * probability of the fraction keeps the mean exact. No integer variable can have less variance than f (1 - f) with f
 * the fraction of m; below F m = 1/6 this is what N has (one of the two neighbours of m), above it the variance is F m
 * but for a remainder smaller than {@code 0.102 exp(-2 pi^2 s^2)}. N is never negative.
 */
public final class PairStatistics {
    /** Mean of f (1 - f) over a period: the variance that rounding adds. */
    static final double ROUNDING_VARIANCE = 1.0 / 6;
    /** 1.5 * 2^52: adding and taking it off rounds to an integer. */
    private static final double ROUND = 0x1.8p52;
    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    private PairStatistics() {}

    /**
     * Numbers of pairs for mean energies {@code ionKeV}.
     *
     * @param z standard normal deviates
     * @param u uniforms in [0, 1)
     */
    static void draw(
            double[] ionKeV, double energyPerPairKeV, double fano, double[] z, double[] u, double[] pairs, int n) {
        double perKeV = 1 / energyPerPairKeV;
        for (int i = 0; i < n; i++) {
            double mean = ionKeV[i] * perKeV;
            double s = Math.sqrt(Math.max(Math.fma(fano, mean, -ROUNDING_VARIANCE), 0));
            // floor(x + u) as the nearest integer to x + u - 1/2
            double rounded = (Math.fma(s, z[i], mean) + (u[i] - 0.5) + ROUND) - ROUND;
            pairs[i] = Math.max(rounded, 0);
        }
    }

    /** Standard deviation of the Gaussian before rounding, in pairs. */
    static double spread(double meanPairs, double fano) {
        return Math.sqrt(Math.max(fano * meanPairs - ROUNDING_VARIANCE, 0));
    }

    /** Probability of {@code pairs} (0 or more) when {@code meanPairs} are expected. */
    public static double probability(int pairs, double meanPairs, double fano) {
        double s = spread(meanPairs, fano);
        double triangle = excess(pairs - 1, meanPairs, s) - 2 * excess(pairs, meanPairs, s)
                + excess(pairs + 1, meanPairs, s);
        // All that would be negative counts as none: the sum of the triangles below zero.
        double below = pairs == 0 ? 1 + excess(0, meanPairs, s) - excess(-1, meanPairs, s) : 0;
        return Math.max(triangle + below, 0);
    }

    /** Mean of max(X - d, 0) for X normal about m with deviation s. */
    private static double excess(double d, double m, double s) {
        if (s == 0) {
            return Math.max(m - d, 0);
        }
        double t = (m - d) / s;
        return s * (StrictMath.exp(-0.5 * t * t) * INVERSE_SQRT_TWO_PI + t * 0.5 * Erf.erfc(-t / Math.sqrt(2)));
    }
}
