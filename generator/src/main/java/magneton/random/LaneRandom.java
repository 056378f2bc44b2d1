package magneton.random;

import magneton.simd.Lanes;
import magneton.simd.SimdMode;

/**
 * Eight logical lanes of L64X128Mix (Steele and Vigna 2021, doi:10.1145/3485525), bit-equal lane by lane to
 * {@code org.apache.commons.rng.core.source64.L64X128Mix}. Word {@code i} of a fill comes from lane {@code i mod 8},
 * whatever the hardware width.
 *
 * <p>One instance belongs to one thread; {@link #seed} puts it into a state that depends on nothing but its arguments.
 */
public final class LaneRandom {
    /** Multiplier of the LCG. */
    static final long MULTIPLIER = 0xd1342543de82ef95L;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final int CHUNK = 1024;

    private final RandomKernel kernel;
    private final long[] words = new long[CHUNK];
    /** Lane states: 8 each of LCG increment, LCG state, x0, x1. */
    private final long[] state = new long[4 * Lanes.LOGICAL];

    public LaneRandom(SimdMode mode) {
        kernel = mode == SimdMode.VECTOR ? new VectorL64X128() : new ScalarL64X128();
    }

    /** Puts all lanes into the state of (seed, block, stream): SplitMix64 words from a hash of the three. */
    public void seed(long seed, long block, int stream) {
        long z = mix(seed + GOLDEN) ^ mix(block * 0xd1b54a32d192ed03L + 0x8cb92ba72f3d8dd7L);
        z = mix(z) + mix((stream + 1L) * 0xaef17502108ef2d9L);
        for (int i = 0; i < state.length; i++) {
            z += GOLDEN;
            state[i] = mix(z);
        }
        for (int lane = 0; lane < Lanes.LOGICAL; lane++) {
            state[lane] |= 1; // an odd increment gives the LCG its full period
            state[2 * Lanes.LOGICAL + lane] |= 2; // the xor-based part must not be all zero
        }
    }

    /** Words 0 to n-1 of 64 random bits; n rounded up to whole logical lanes. */
    public void fill(long[] words, int n) {
        kernel.fill(state, words, 0, Lanes.pad(n));
    }

    /** As {@link #fill(long[], int)}, from element {@code from} on (a multiple of 8). */
    public void fill(long[] words, int from, int n) {
        kernel.fill(state, words, from, Lanes.pad(n));
    }

    /** Uniforms in [0, 1) on a grid of 2^-52; n rounded up to whole logical lanes. */
    public void uniform(double[] u, int n) {
        int padded = Lanes.pad(n);
        for (int from = 0; from < padded; from += CHUNK) {
            int part = Math.min(CHUNK, padded - from);
            kernel.fill(state, words, 0, part);
            kernel.toUniform(words, u, from, part);
        }
    }

    /** The four seed words of a lane, as the Commons RNG constructor takes them. */
    long[] laneSeed(int lane) {
        return new long[] {state[lane], state[8 + lane], state[16 + lane], state[24 + lane]};
    }

    /** Finaliser of SplitMix64 (Stafford's variant 13). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
