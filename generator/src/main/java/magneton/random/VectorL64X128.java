package magneton.random;

import static magneton.simd.Lanes.DOUBLES;
import static magneton.simd.Lanes.LONGS;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

import magneton.simd.Lanes;

/**
 * Vector lanes of L64X128Mix. Hardware with four lanes walks the eight logical lanes in two halves; the state stays in
 * registers along a half.
 */
final class VectorL64X128 implements RandomKernel {
    private static final int L = Lanes.LOGICAL;
    private static final long MIX = 0xdaba0b6eb09322e3L;
    private static final long ONE_BITS = 0x3ff0000000000000L;

    @Override
    public void fill(long[] state, long[] words, int from, int n) {
        for (int half = 0; half < L; half += LONGS.length()) {
            LongVector add = LongVector.fromArray(LONGS, state, half);
            LongVector lcg = LongVector.fromArray(LONGS, state, L + half);
            LongVector x0 = LongVector.fromArray(LONGS, state, 2 * L + half);
            LongVector x1 = LongVector.fromArray(LONGS, state, 3 * L + half);
            for (int i = from + half; i < from + n; i += L) {
                LongVector z = lcg.add(x0);
                z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 32)).mul(MIX);
                z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 32)).mul(MIX);
                z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 32));
                z.intoArray(words, i);
                lcg = lcg.mul(LaneRandom.MULTIPLIER).add(add);
                x1 = x1.lanewise(VectorOperators.XOR, x0);
                x0 = x0.lanewise(VectorOperators.ROL, 24)
                        .lanewise(VectorOperators.XOR, x1)
                        .lanewise(VectorOperators.XOR, x1.lanewise(VectorOperators.LSHL, 16));
                x1 = x1.lanewise(VectorOperators.ROL, 37);
            }
            lcg.intoArray(state, L + half);
            x0.intoArray(state, 2 * L + half);
            x1.intoArray(state, 3 * L + half);
        }
    }

    @Override
    public void uniform(long[] state, double[] u, int n) {
        for (int half = 0; half < L; half += LONGS.length()) {
            LongVector add = LongVector.fromArray(LONGS, state, half);
            LongVector lcg = LongVector.fromArray(LONGS, state, L + half);
            LongVector x0 = LongVector.fromArray(LONGS, state, 2 * L + half);
            LongVector x1 = LongVector.fromArray(LONGS, state, 3 * L + half);
            DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
            for (int i = half; i < n; i += L) {
                LongVector z = lcg.add(x0);
                z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 32)).mul(MIX);
                z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 32)).mul(MIX);
                z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 32));
                z.lanewise(VectorOperators.LSHR, 12).lanewise(VectorOperators.OR, ONE_BITS)
                        .reinterpretAsDoubles().sub(one).intoArray(u, i);
                lcg = lcg.mul(LaneRandom.MULTIPLIER).add(add);
                x1 = x1.lanewise(VectorOperators.XOR, x0);
                x0 = x0.lanewise(VectorOperators.ROL, 24)
                        .lanewise(VectorOperators.XOR, x1)
                        .lanewise(VectorOperators.XOR, x1.lanewise(VectorOperators.LSHL, 16));
                x1 = x1.lanewise(VectorOperators.ROL, 37);
            }
            lcg.intoArray(state, L + half);
            x0.intoArray(state, 2 * L + half);
            x1.intoArray(state, 3 * L + half);
        }
    }
}
