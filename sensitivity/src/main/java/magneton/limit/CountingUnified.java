package magneton.limit;

import org.hipparchus.special.Gamma;

/**
 * The unified intervals of Feldman and Cousins (physics/9711021, section IV A) for counts n over a known background b:
 * Poisson of mean mu + b.
 *
 * <p>Means are tried on a grid. For each, counts are accepted in the order of P(n | mu + b) / P(n | best mu of 0 and above
 * + b) until they hold the confidence level; the interval reaches from the first to the last mean that accepts what was
 * seen. Upper ends that are not monotonic in b, for counts are whole, are left as they are.
 */
public final class CountingUnified {
    /** The grid of the published tables. */
    public static final double STEP = 0.005;

    private CountingUnified() {}

    /**
     * The interval of the mean signal.
     *
     * @param observed counts, 0 or more
     * @param background expected, 0 or more
     */
    public static Interval interval(int observed, double background, double cl) {
        double low = Double.NaN;
        double high = Double.NaN;
        // Beyond five standard deviations above what was seen no mean accepts it.
        int steps = (int) Math.ceil((observed + 10 + 6 * Math.sqrt(observed + 1)) / STEP);
        for (int i = 0; i <= steps; i++) {
            double mean = i * STEP;
            if (accepts(observed, mean, background, cl)) {
                low = Double.isNaN(low) ? mean : low;
                high = mean;
            }
        }
        return new Interval(low, high);
    }

    /** Whether counts belong to the acceptance region of a mean. */
    private static boolean accepts(int observed, double mean, double background, double cl) {
        double expected = mean + background;
        double own = logRatio(observed, expected, background);
        // What comes before the observed counts in the order lies between the two counts of its own ratio.
        int most = (int) Math.ceil(expected + 10 + 10 * Math.sqrt(expected));
        double before = 0;
        for (int n = 0; n <= most; n++) {
            double ratio = logRatio(n, expected, background);
            if (ratio > own || (ratio == own && n < observed)) {
                before += probability(n, expected);
            }
        }
        return before < cl;
    }

    private static double logRatio(int n, double expected, double background) {
        double best = Math.max(n, background);
        return logPower(n, expected) - expected - (logPower(n, best) - best);
    }

    /** n ln(mean), 0 for none of none. */
    private static double logPower(int n, double mean) {
        return n == 0 ? 0 : n * Math.log(mean);
    }

    private static double probability(int n, double mean) {
        return Math.exp(logPower(n, mean) - mean - Gamma.logGamma(n + 1.0));
    }
}
