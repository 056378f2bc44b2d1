package magneton.limit;

/**
 * The unified intervals of Feldman and Cousins (physics/9711021, section IV B) for a Gaussian measurement of a quantity
 * that cannot be negative: mean mu of 0 and above, unit standard deviation.
 *
 * <p>Values enter an interval of mu in the order of the ratio R of the likelihood at mu to that at the best physical mean:
 * exp(-(x - mu)^2 / 2) for x of 0 and above, exp(x mu - mu^2 / 2) below. Both fall monotonically away from mu, so that the
 * acceptance region has ends of equal R that hold the confidence level.
 */
public final class GaussianUnified {
    private static final double FAR = 60;

    private GaussianUnified() {}

    /** The interval of the mean for a measured value, both in standard deviations. */
    public static Interval interval(double measured, double cl) {
        double inside = Math.max(measured, 0);
        double high = Bisection.last(mean -> measured >= lowEnd(mean, cl), inside, inside + FAR);
        if (measured <= highEnd(0, cl)) {
            return new Interval(0, high);
        }
        double outside = Bisection.last(mean -> measured > highEnd(mean, cl), 0, inside);
        return new Interval(outside, high);
    }

    /** Lower end of the acceptance region of a mean. */
    private static double lowEnd(double mean, double cl) {
        double up = highEnd(mean, cl);
        return other(mean, up);
    }

    /** Upper end: at the largest R whose region holds the level. */
    private static double highEnd(double mean, double cl) {
        return Bisection.last(up -> Normal.below(up - mean) - Normal.below(other(mean, up) - mean) < cl, mean, mean + FAR);
    }

    /** The value below the mean with the same R as a value above it. */
    private static double other(double mean, double up) {
        double minusLogR = 0.5 * (up - mean) * (up - mean);
        double mirrored = 2 * mean - up;
        if (mirrored >= 0) {
            return mirrored;
        }
        return mean > 0 ? 0.5 * mean - minusLogR / mean : Double.NEGATIVE_INFINITY;
    }
}
