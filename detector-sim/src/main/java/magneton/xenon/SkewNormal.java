package magneton.xenon;

import org.hipparchus.special.Erf;

/**
 * Cumulative distribution of a skew normal deviate of mean 0 and variance 1: the sum of {@code delta |z2|} and
 * {@code sqrt(1 - delta^2) z1}, standardised; the normal one at {@code delta = 0}. Cubic between knots 1/64 apart, good
 * to 1e-11. Immutable.
 */
final class SkewNormal {
    private static final double LOW = -12;
    private static final double PER_UNIT = 64;
    private static final int KNOTS = (int) (-2 * LOW * PER_UNIT) + 1;
    /** Share of deviates left out at either end of {@link #lowest} to {@link #highest}. */
    private static final double NEGLIGIBLE = 1e-11;

    private final double[] below = new double[KNOTS];
    private final double[] density = new double[KNOTS];
    private final double lowest;
    private final double highest;

    SkewNormal(double delta) {
        double shift = delta * Math.sqrt(2 / Math.PI);
        double scale = Math.sqrt(1 - shift * shift);
        double slope = delta / Math.sqrt(1 - delta * delta);
        double[] middle = new double[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            density[i] = density(LOW + i / PER_UNIT, shift, scale, slope);
            middle[i] = density(LOW + (i + 0.5) / PER_UNIT, shift, scale, slope);
        }
        double from = 0;
        double to = LOW;
        for (int i = 1; i < KNOTS; i++) {
            // Simpson's rule; its error is 1e-13 a cell.
            below[i] = below[i - 1] + (density[i - 1] + 4 * middle[i - 1] + density[i]) / (6 * PER_UNIT);
            from = below[i] < NEGLIGIBLE ? LOW + i / PER_UNIT : from;
            to = below[i] < 1 - NEGLIGIBLE ? LOW + (i + 1) / PER_UNIT : to;
        }
        lowest = from;
        highest = to;
    }

    private static double density(double x, double shift, double scale, double slope) {
        double y = Math.fma(x, scale, shift);
        return scale * StrictMath.exp(-0.5 * y * y) / Math.sqrt(2 * Math.PI) * (1 + Erf.erf(slope * y / Math.sqrt(2)));
    }

    /** Deviate below which nothing counts. */
    double lowest() {
        return lowest;
    }

    /** Deviate above which nothing counts. */
    double highest() {
        return highest;
    }

    /** Share of deviates below {@code x}. */
    double below(double x) {
        double at = (x - LOW) * PER_UNIT;
        if (!(at > 0)) {
            return 0;
        }
        int i = (int) at;
        if (i >= KNOTS - 1) {
            return 1;
        }
        double s = at - i;
        double rise = below[i + 1] - below[i];
        double start = density[i] / PER_UNIT;
        double end = density[i + 1] / PER_UNIT;
        return below[i] + s * (start + s * (3 * rise - 2 * start - end + s * (start + end - 2 * rise)));
    }

    /** Share of deviates {@code mean + sigma x} that round to a whole number, all below 1/2 to 0. */
    double rounded(double mean, double sigma, double number) {
        if (!(sigma > 0)) {
            return Math.rint(mean) == number ? 1 : 0;
        }
        double under = number <= 0 ? 0 : below((number - 0.5 - mean) / sigma);
        return below((number + 0.5 - mean) / sigma) - under;
    }
}
