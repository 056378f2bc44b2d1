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
    /** 1 / (k + 1); a mean below 10 reaches its end with a probability below 1e-90. */
    private static final double[] RECIPROCAL = new double[150];

    static {
        for (int k = 0; k < RECIPROCAL.length; k++) {
            RECIPROCAL[k] = 1.0 / (k + 1);
        }
    }

    private final MathKernels math;
    private final ElementLists lists;
    private final LaneRandom lanesU;
    private final LaneRandom lanesV;
    private final PositionalRandom retry;
    private final double[] u;
    private final double[] v;
    private final double[] share;
    private final double[] belowSwitch;
    private final double[] aboveSwitch;
    /** The trials where p is above 1/2, else 0. */
    private final double[] mirrored;
    private final double[] work;
    private final int[] small;
    private final int[] large;
    private final TransformedRejection rejection;

    public BinomialSampler(SimdMode mode, int capacity) {
        math = MathKernels.of(mode);
        lists = ElementLists.of(mode);
        lanesU = new LaneRandom(mode);
        lanesV = new LaneRandom(mode);
        retry = new PositionalRandom(mode, capacity);
        int length = capacity + 16;
        u = new double[length];
        v = new double[length];
        share = new double[length];
        belowSwitch = new double[length];
        aboveSwitch = new double[length];
        mirrored = new double[length];
        work = new double[length];
        small = new int[length];
        large = new int[length];
        rejection = new TransformedRejection(mode, capacity);
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
        for (int i = 0; i < n; i++) {
            share[i] = Math.min(p[i], 1 - p[i]);
            belowSwitch[i] = trials[i] * share[i] - SWITCH;
            aboveSwitch[i] = -belowSwitch[i];
            mirrored[i] = Math.ceil(p[i] - share[i]) * trials[i];
        }
        invert(trials, out, lists.negative(belowSwitch, n, small));
        reject(trials, out, from, lists.negative(aboveSwitch, n, large));
        // With a probability above 1/2 the share was that of failures: what is left are the successes.
        for (int i = 0; i < n; i++) {
            out[i] = Math.abs(mirrored[i] - out[i]);
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

    /** Rounds of rejection for the first {@code n} elements of {@link #large}, which it overwrites. */
    private void reject(double[] trials, double[] out, int from, int n) {
        lists.take(u, large, rejection.u, n);
        lists.take(v, large, rejection.v, n);
        int left = n;
        for (int round = 0; left > 0; round += 2) {
            lists.take(trials, large, rejection.trials, left);
            lists.take(share, large, rejection.share, left);
            int still = rejection.round(left);
            lists.put(rejection.candidate, large, out, left); // of no meaning where rejected: it is drawn again
            for (int j = 0; j < still; j++) {
                large[j] = large[rejection.rejected[j]]; // in ascending order, so nothing is overwritten unread
            }
            retry.uniforms(large, from, round, rejection.u, still);
            retry.uniforms(large, from, round + 1, rejection.v, still);
            left = still;
        }
    }
}
