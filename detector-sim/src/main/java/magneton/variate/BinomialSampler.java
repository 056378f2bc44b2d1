package magneton.variate;

import magneton.random.LaneRandom;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Binomial deviates, own n and p for each element, exact at all means.
 *
 * <p>With {@code s = min(p, 1 - p)}: inversion by summing the probabilities where {@code n s < 10}, otherwise
 * transformed rejection with squeeze, BTRS of Hoermann (1993, doi:10.1080/00949659308811496). First draws come from
 * lanes, the rejected from {@link PositionalRandom}. Numbers are whole numbers held as doubles. One instance belongs
 * to one thread.
 */
public final class BinomialSampler {
    /** Mean from which rejection takes over from inversion. */
    private static final double SWITCH = 10;
    /** log k! minus Stirling's leading terms, k = 0 to 9. */
    private static final double[] STIRLING_TAIL = {
        0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.0207906721037650, 0.0166446911898211,
        0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.0092554621827127, 0.0083305634333628};

    /** 1 / (k + 1); a mean below 10 reaches its end with a probability below 1e-90. */
    private static final double[] RECIPROCAL = new double[150];

    static {
        for (int k = 0; k < RECIPROCAL.length; k++) {
            RECIPROCAL[k] = 1.0 / (k + 1);
        }
    }

    private final MathKernels math;
    private final LaneRandom lanesU;
    private final LaneRandom lanesV;
    private final PositionalRandom retry;
    private final double[] u;
    private final double[] v;
    private final double[] share;
    private final double[] work;
    private final double[] logA;
    private final double[] logB;
    private final double[] logC;
    private final double[] logV;
    private final int[] small;
    private final int[] large;
    private final int[] doubtful;

    public BinomialSampler(SimdMode mode, int capacity) {
        math = MathKernels.of(mode);
        lanesU = new LaneRandom(mode);
        lanesV = new LaneRandom(mode);
        retry = new PositionalRandom(mode, capacity);
        int length = capacity + 16;
        u = new double[length];
        v = new double[length];
        share = new double[length];
        work = new double[length];
        logA = new double[length];
        logB = new double[length];
        logC = new double[length];
        logV = new double[length];
        small = new int[length];
        large = new int[length];
        doubtful = new int[length];
    }

    /** Starts a block; takes the streams {@code stream}, {@code stream + 1} and {@code stream + 2}. */
    public void seed(long seed, long block, int stream) {
        lanesU.seed(seed, block, stream);
        lanesV.seed(seed, block, stream + 1);
        retry.seed(seed, block, stream + 2);
    }

    /**
     * Deviates of elements 0 to {@code n - 1}.
     *
     * @param trials whole numbers, 0 or more
     * @param p probabilities, 0 to 1
     * @param from position of element 0 in the block
     * @param chunk events whose numbers are consumed, at least {@code n}
     */
    public void fill(double[] trials, double[] p, double[] out, int from, int n, int chunk) {
        lanesU.uniform(u, chunk);
        lanesV.uniform(v, chunk);
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            share[i] = p[i] <= 0.5 ? p[i] : 1 - p[i];
            boolean isSmall = trials[i] * share[i] < SWITCH;
            small[smalls] = i;
            large[larges] = i;
            smalls += isSmall ? 1 : 0;
            larges += isSmall ? 0 : 1;
        }
        invert(trials, out, smalls);
        for (int round = 0; larges > 0; round += 2) {
            larges = reject(trials, out, larges);
            retry.uniforms(large, from, round, logV, larges);
            retry.uniforms(large, from, round + 1, work, larges);
            for (int j = 0; j < larges; j++) {
                u[large[j]] = logV[j];
                v[large[j]] = work[j];
            }
        }
        for (int i = 0; i < n; i++) {
            out[i] = p[i] <= 0.5 ? out[i] : trials[i] - out[i];
        }
    }

    private void invert(double[] trials, double[] out, int n) {
        for (int j = 0; j < n; j++) {
            work[j] = 1 - share[small[j]];
        }
        math.log(work, work, n);
        for (int j = 0; j < n; j++) {
            work[j] *= trials[small[j]];
        }
        math.exp(work, work, n);
        for (int j = 0; j < n; j++) {
            int i = small[j];
            double odds = share[i] / (1 - share[i]);
            double probability = work[j];
            double left = u[i];
            int most = (int) Math.min(trials[i], RECIPROCAL.length);
            int k = 0;
            while (left >= probability && k < most) {
                left -= probability;
                probability *= (trials[i] - k) * RECIPROCAL[k] * odds;
                k++;
            }
            out[i] = k;
        }
    }

    /** One round of BTRS for the elements in {@link #large}; keeps there those without a deviate. */
    private int reject(double[] trials, double[] out, int n) {
        int doubts = 0;
        int left = 0;
        for (int j = 0; j < n; j++) {
            int i = large[j];
            double s = share[i];
            double spread = Math.sqrt(trials[i] * s * (1 - s));
            double b = 1.15 + 2.53 * spread;
            double a = -0.0873 + 0.0248 * b + 0.01 * s;
            double x = u[i] - 0.5;
            double us = 0.5 - Math.abs(x);
            double k = Math.floor((2 * a / us + b) * x + trials[i] * s + 0.5);
            boolean sure = us >= 0.07 & v[i] <= 0.92 - 4.2 / b;
            boolean possible = k >= 0 & k <= trials[i];
            out[i] = k;
            doubtful[doubts] = i;
            doubts += !sure & possible ? 1 : 0;
            large[left] = i;
            left += !sure & !possible ? 1 : 0;
        }
        return judge(trials, out, doubts, left);
    }

    /** The full comparison for doubtful elements; appends the rejected to {@link #large} after {@code left}. */
    private int judge(double[] trials, double[] out, int doubts, int left) {
        for (int j = 0; j < doubts; j++) {
            int i = doubtful[j];
            double s = share[i];
            double odds = s / (1 - s);
            double m = Math.floor((trials[i] + 1) * s);
            double spread = Math.sqrt(trials[i] * s * (1 - s));
            double b = 1.15 + 2.53 * spread;
            double a = -0.0873 + 0.0248 * b + 0.01 * s;
            double us = 0.5 - Math.abs(u[i] - 0.5);
            double alpha = (2.83 + 5.1 / b) * spread;
            logA[j] = (m + 1) / (odds * (trials[i] - m + 1));
            logB[j] = (trials[i] - m + 1) / (trials[i] - out[i] + 1);
            logC[j] = odds * (trials[i] - out[i] + 1) / (out[i] + 1);
            logV[j] = Math.max(v[i] * alpha / (a / (us * us) + b), Double.MIN_NORMAL);
        }
        math.log(logA, logA, doubts);
        math.log(logB, logB, doubts);
        math.log(logC, logC, doubts);
        math.log(logV, logV, doubts);
        int total = left;
        for (int j = 0; j < doubts; j++) {
            int i = doubtful[j];
            double m = Math.floor((trials[i] + 1) * share[i]);
            double k = out[i];
            double bound = (m + 0.5) * logA[j] + (trials[i] + 1) * logB[j] + (k + 0.5) * logC[j]
                    + tail(m) + tail(trials[i] - m) - tail(k) - tail(trials[i] - k);
            large[total] = i;
            total += logV[j] <= bound ? 0 : 1;
        }
        return total;
    }

    private static double tail(double k) {
        if (k < STIRLING_TAIL.length) {
            return STIRLING_TAIL[(int) k];
        }
        double inverse = 1 / (k + 1);
        double square = inverse * inverse;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 * square) * square) * inverse;
    }
}
