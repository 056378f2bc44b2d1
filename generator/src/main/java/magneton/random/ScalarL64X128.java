package magneton.random;

import magneton.simd.Lanes;

/** Scalar twin: lane by lane, as Commons RNG computes it. */
final class ScalarL64X128 implements RandomKernel {
    private static final int L = Lanes.LOGICAL;
    private static final long ONE_BITS = 0x3ff0000000000000L;

    @Override
    public void fill(long[] state, long[] words, int from, int n) {
        for (int lane = 0; lane < L; lane++) {
            long add = state[lane];
            long lcg = state[L + lane];
            long x0 = state[2 * L + lane];
            long x1 = state[3 * L + lane];
            for (int i = from + lane; i < from + n; i += L) {
                words[i] = mix(lcg + x0);
                lcg = LaneRandom.MULTIPLIER * lcg + add;
                x1 ^= x0;
                x0 = Long.rotateLeft(x0, 24) ^ x1 ^ (x1 << 16);
                x1 = Long.rotateLeft(x1, 37);
            }
            state[L + lane] = lcg;
            state[2 * L + lane] = x0;
            state[3 * L + lane] = x1;
        }
    }

    @Override
    public void toUniform(long[] words, double[] u, int from, int n) {
        for (int i = 0; i < n; i++) {
            u[from + i] = Double.longBitsToDouble(words[i] >>> 12 | ONE_BITS) - 1;
        }
    }

    /** Lea's mixing function of the LXM family. */
    private static long mix(long z) {
        z = (z ^ (z >>> 32)) * 0xdaba0b6eb09322e3L;
        z = (z ^ (z >>> 32)) * 0xdaba0b6eb09322e3L;
        return z ^ (z >>> 32);
    }
}
