package magneton.random;

import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Standard normal deviates addressed by position and round, for the few events of a chunk that need another draw: what
 * an event gets does not depend on which others need one.
 *
 * <p>The uniforms are words of the SplitMix64 sequence (Steele, Lea and Flood 2014, doi:10.1145/2714064) of a key,
 * reached directly by their number; the transform is that of {@link NormalSampler}. One instance belongs to one thread.
 */
public final class PositionalNormals {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long ONE_BITS = 0x3ff0000000000000L;
    /** Words set aside for the rounds of a position. */
    private static final int WORDS_PER_POSITION = 1 << 12;

    private final MathKernels math;
    private final LaneRandom keys;
    private final long[] words = new long[8];
    private final double[] radius;
    private final double[] turns;
    private final double[] sin;
    private long key;

    public PositionalNormals(SimdMode mode, int capacity) {
        math = MathKernels.of(mode);
        keys = new LaneRandom(mode);
        radius = new double[capacity + 8];
        turns = new double[capacity + 8];
        sin = new double[capacity + 8];
    }

    /** Takes the key of (seed, block, stream). */
    public void seed(long seed, long block, int stream) {
        keys.seed(seed, block, stream);
        keys.fill(words, 8);
        key = words[0];
    }

    /**
     * Deviates for {@code n} positions.
     *
     * @param positions positions counted from {@code from}
     * @param round number of the draw at these positions, 0 to 2047
     */
    public void fill(int[] positions, int from, int round, double[] z, int n) {
        for (int j = 0; j < n; j++) {
            long counter = (long) (from + positions[j]) * WORDS_PER_POSITION + 2 * round;
            radius[j] = 1 - uniform(counter);
            turns[j] = uniform(counter + 1);
        }
        math.log(radius, radius, n);
        math.sinCosTurns(turns, sin, turns, n);
        for (int j = 0; j < n; j++) {
            z[j] = Math.sqrt(-2 * radius[j]) * turns[j];
        }
    }

    private double uniform(long counter) {
        long w = key + (counter + 1) * GOLDEN;
        w = (w ^ (w >>> 30)) * 0xbf58476d1ce4e5b9L;
        w = (w ^ (w >>> 27)) * 0x94d049bb133111ebL;
        w ^= w >>> 31;
        return Double.longBitsToDouble(w >>> 12 | ONE_BITS) - 1;
    }
}
