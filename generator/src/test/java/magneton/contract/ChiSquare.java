package magneton.contract;

import java.util.Arrays;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** Pearson's chi-square and its cells, each of which expects 25 events or more. */
record ChiSquare(double value, int cells) {
    private static final double LEAST_EXPECTED = 25;

    /**
     * Of events against a density of any norm.
     *
     * @throws AssertionError if events lie where none are expected
     */
    static ChiSquare of(double[] observed, double[] density) {
        double events = Arrays.stream(observed).sum();
        double scale = events / Arrays.stream(density).sum();
        double sum = 0;
        int cells = 0;
        double o = 0;
        double e = 0;
        for (int i = 0; i < observed.length; i++) {
            o += observed[i];
            e += density[i] * scale;
            if (e >= LEAST_EXPECTED) {
                sum += (o - e) * (o - e) / e;
                cells++;
                o = 0;
                e = 0;
            }
        }
        if (o > e + 10 * Math.sqrt(LEAST_EXPECTED)) {
            throw new AssertionError(o + " events where " + e + " are expected");
        }
        return new ChiSquare(sum, cells);
    }

    double pValue() {
        return cells < 2 ? 1 : 1 - new ChiSquaredDistribution(cells - 1).cumulativeProbability(value);
    }
}
