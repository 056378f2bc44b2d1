package magneton.random;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;
import static magneton.simd.Species.LONGS;

import jdk.incubator.vector.LongVector;

import magneton.simd.Lanes;

/**
 * Vector lanes of L64X128Mix. Hardware with four lanes walks the eight logical lanes in two halves; the state stays in
 * registers along a half.
 */
final class VectorL64X128 implements RandomKernel {
    private static final int L = Lanes.LOGICAL;
    private static final long MIX = 0xdaba0b6eb09322e3L;
    private static final long ONE_BITS = 0x3ff0000000000000L;

    private static final long M = LaneRandom.MULTIPLIER;

    @Override
    public void fill(long[] state, long[] words, int from, int n) {
        int pairs = n & -(2 * L);
        for (int half = 0; half < L; half += LONGS.length()) {
            fillPairs(state, words, from, pairs, half);
            if (pairs < n) {
                fillRow(state, words, from + pairs, half);
            }
        }
    }

    /**
     * Two rows a turn: the multiplication of the LCG has a latency of 15 cycles, so both next states are computed from
     * the same one (s M + a, and s M^2 + a (M + 1)) instead of one after the other.
     */
    private static void fillPairs(long[] state, long[] words, int from, int n, int half) {
        LongVector add = LongVector.fromArray(LONGS, state, half);
        LongVector addTwice = add.mul(M + 1);
        LongVector lcg = LongVector.fromArray(LONGS, state, L + half);
        LongVector x0 = LongVector.fromArray(LONGS, state, 2 * L + half);
        LongVector x1 = LongVector.fromArray(LONGS, state, 3 * L + half);
        for (int i = from + half; i < from + n; i += 2 * L) {
            LongVector z = lcg.add(x0);
            LongVector second = lcg.mul(M).add(add);
            lcg = lcg.mul(M * M).add(addTwice);
            z = z.lanewise(XOR, z.lanewise(LSHR, 32)).mul(MIX);
            z = z.lanewise(XOR, z.lanewise(LSHR, 32)).mul(MIX);
            z.lanewise(XOR, z.lanewise(LSHR, 32)).intoArray(words, i);
            x1 = x1.lanewise(XOR, x0);
            x0 = x0.lanewise(ROL, 24).lanewise(XOR, x1).lanewise(XOR, x1.lanewise(LSHL, 16));
            x1 = x1.lanewise(ROL, 37);
            z = second.add(x0);
            z = z.lanewise(XOR, z.lanewise(LSHR, 32)).mul(MIX);
            z = z.lanewise(XOR, z.lanewise(LSHR, 32)).mul(MIX);
            z.lanewise(XOR, z.lanewise(LSHR, 32)).intoArray(words, i + L);
            x1 = x1.lanewise(XOR, x0);
            x0 = x0.lanewise(ROL, 24).lanewise(XOR, x1).lanewise(XOR, x1.lanewise(LSHL, 16));
            x1 = x1.lanewise(ROL, 37);
        }
        lcg.intoArray(state, L + half);
        x0.intoArray(state, 2 * L + half);
        x1.intoArray(state, 3 * L + half);
    }

    private static void fillRow(long[] state, long[] words, int from, int half) {
        LongVector lcg = LongVector.fromArray(LONGS, state, L + half);
        LongVector x0 = LongVector.fromArray(LONGS, state, 2 * L + half);
        LongVector x1 = LongVector.fromArray(LONGS, state, 3 * L + half);
        LongVector z = lcg.add(x0);
        z = z.lanewise(XOR, z.lanewise(LSHR, 32)).mul(MIX);
        z = z.lanewise(XOR, z.lanewise(LSHR, 32)).mul(MIX);
        z.lanewise(XOR, z.lanewise(LSHR, 32)).intoArray(words, from + half);
        lcg.mul(M).add(LongVector.fromArray(LONGS, state, half)).intoArray(state, L + half);
        x1 = x1.lanewise(XOR, x0);
        x0.lanewise(ROL, 24).lanewise(XOR, x1).lanewise(XOR, x1.lanewise(LSHL, 16)).intoArray(state, 2 * L + half);
        x1.lanewise(ROL, 37).intoArray(state, 3 * L + half);
    }

    @Override
    public void toUniform(long[] words, double[] u, int from, int n) {
        for (int i = 0; i < n; i += LONGS.length()) {
            LongVector.fromArray(LONGS, words, i).lanewise(LSHR, 12).lanewise(OR, ONE_BITS).reinterpretAsDoubles()
                    .sub(1).intoArray(u, from + i);
        }
    }
}
