package magneton.variate;

import magneton.random.LaneRandom;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Random numbers addressed by position and round, for the few events of a chunk that need another draw: what an event
 * gets does not depend on which others need one.
 *
 * <p>Uniforms are words of the SplitMix64 sequence (Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195) of a key,
 * reached directly by their number; normals come from them as in {@link magneton.random.NormalSampler}. One instance
 * belongs to one thread.
 */
public final class PositionalRandom {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long ONE_BITS = 0x3ff0000000000000L;
    private static final int WORDS_PER_ROUND = 4;
    private static final int WORDS_PER_POSITION = 1 << 14;

    private final MathKernels math;
    private final LaneRandom keys;
    private final long[] words = new long[8];
    private final double[] radius;
    private final double[] turns;
    private final double[] sin;
    private long key;

    public PositionalRandom(SimdMode mode, int capacity) {
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
     * Standard normal deviates for {@code n} positions.
     *
     * @param positions positions counted from {@code from}
     * @param round number of the draw at these positions, 0 to 4095
     */
    public void normals(int[] positions, int from, int round, double[] z, int n) {
        for (int j = 0; j < n; j++) {
            long counter = counter(from + positions[j], round);
            radius[j] = 1 - uniform(counter);
            turns[j] = uniform(counter + 1);
        }
        math.log(radius, radius, n);
        math.sinCosTurns(turns, sin, turns, n);
        for (int j = 0; j < n; j++) {
            z[j] = Math.sqrt(-2 * radius[j]) * turns[j];
        }
    }

    /** Uniforms in [0, 1) for {@code n} positions; independent of the normals of the same round. */
    public void uniforms(int[] positions, int from, int round, double[] u, int n) {
        for (int j = 0; j < n; j++) {
            u[j] = uniform(counter(from + positions[j], round) + 2);
        }
    }

    private static long counter(int position, int round) {
        return (long) position * WORDS_PER_POSITION + (long) WORDS_PER_ROUND * round;
    }

    private double uniform(long counter) {
        long w = key + (counter + 1) * GOLDEN;
        w = (w ^ (w >>> 30)) * 0xbf58476d1ce4e5b9L;
        w = (w ^ (w >>> 27)) * 0x94d049bb133111ebL;
        w ^= w >>> 31;
        return Double.longBitsToDouble(w >>> 12 | ONE_BITS) - 1;
    }
}
