package magneton.simd;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static magneton.simd.Polynomials.*;
import static magneton.simd.Species.DOUBLES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * Elementary functions on vectors. One function a method and no helpers of our own inside a loop: C2 stops inlining
 * after about one transcendental and would box every vector.
 */
final class VectorMath implements MathKernels {
    @Override
    public void log(double[] x, double[] out, int n) {
        int padded = Lanes.pad(n);
        for (int i = 0; i < padded; i += DOUBLES.length()) {
            LongVector biased = DoubleVector.fromArray(DOUBLES, x, i).reinterpretAsLongs()
                    .lanewise(ADD, ONE_BITS - SQRT_HALF_BITS);
            DoubleVector e = biased.lanewise(LSHR, 52).lanewise(OR, TWO52_BITS).reinterpretAsDoubles()
                    .sub(TWO52_PLUS_BIAS);
            DoubleVector f = biased.lanewise(AND, MANTISSA).lanewise(ADD, SQRT_HALF_BITS).reinterpretAsDoubles().sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector r = DoubleVector.broadcast(DOUBLES, LG7).fma(z, DoubleVector.broadcast(DOUBLES, LG6));
            r = r.fma(z, DoubleVector.broadcast(DOUBLES, LG5));
            r = r.fma(z, DoubleVector.broadcast(DOUBLES, LG4));
            r = r.fma(z, DoubleVector.broadcast(DOUBLES, LG3));
            r = r.fma(z, DoubleVector.broadcast(DOUBLES, LG2));
            r = r.fma(z, DoubleVector.broadcast(DOUBLES, LG1));
            r = r.mul(z);
            DoubleVector half = f.mul(f).mul(0.5);
            DoubleVector tail = s.fma(r.add(half), e.mul(LN2_LO));
            e.fma(DoubleVector.broadcast(DOUBLES, LN2_HI), f.sub(half.sub(tail))).intoArray(out, i);
        }
    }

    @Override
    public void exp(double[] x, double[] out, int n) {
        int padded = Lanes.pad(n);
        for (int i = 0; i < padded; i += DOUBLES.length()) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            DoubleVector clamped = v.blend(EXP_MIN, v.compare(LT, EXP_MIN)).blend(EXP_MAX, v.compare(GT, EXP_MAX));
            DoubleVector shifted =
                    clamped.fma(DoubleVector.broadcast(DOUBLES, LOG2_E), DoubleVector.broadcast(DOUBLES, ROUND));
            DoubleVector k = shifted.sub(ROUND);
            DoubleVector r = k.fma(DoubleVector.broadcast(DOUBLES, -LN2_HI), clamped);
            r = k.fma(DoubleVector.broadcast(DOUBLES, -LN2_LO), r);
            DoubleVector p = r.fma(DoubleVector.broadcast(DOUBLES, E13), DoubleVector.broadcast(DOUBLES, E12));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E11));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E10));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E9));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E8));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E7));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E6));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E5));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E4));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E3));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, E2));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, 1));
            p = p.fma(r, DoubleVector.broadcast(DOUBLES, 1));
            p.reinterpretAsLongs().add(shifted.reinterpretAsLongs().lanewise(LSHL, 52)).reinterpretAsDoubles()
                    .intoArray(out, i);
        }
    }

    @Override
    public void sinCosTurns(double[] turns, double[] sin, double[] cos, int n) {
        int padded = Lanes.pad(n);
        for (int i = 0; i < padded; i += DOUBLES.length()) {
            DoubleVector u = DoubleVector.fromArray(DOUBLES, turns, i);
            DoubleVector shifted = u.fma(DoubleVector.broadcast(DOUBLES, 4), DoubleVector.broadcast(DOUBLES, ROUND));
            LongVector quadrant = shifted.reinterpretAsLongs();
            DoubleVector a = shifted.sub(ROUND).fma(DoubleVector.broadcast(DOUBLES, -0.25), u).mul(TWO_PI);
            DoubleVector z = a.mul(a);
            DoubleVector s = z.fma(DoubleVector.broadcast(DOUBLES, S15), DoubleVector.broadcast(DOUBLES, S13));
            s = s.fma(z, DoubleVector.broadcast(DOUBLES, S11));
            s = s.fma(z, DoubleVector.broadcast(DOUBLES, S9));
            s = s.fma(z, DoubleVector.broadcast(DOUBLES, S7));
            s = s.fma(z, DoubleVector.broadcast(DOUBLES, S5));
            s = s.fma(z, DoubleVector.broadcast(DOUBLES, S3));
            s = a.mul(z).fma(s, a);
            DoubleVector c = z.fma(DoubleVector.broadcast(DOUBLES, C16), DoubleVector.broadcast(DOUBLES, C14));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, C12));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, C10));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, C8));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, C6));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, C4));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, -0.5));
            c = c.fma(z, DoubleVector.broadcast(DOUBLES, 1));
            VectorMask<Double> keep = quadrant.lanewise(AND, 1).compare(EQ, 0).cast(DOUBLES);
            LongVector sinSign = quadrant.lanewise(AND, 2).lanewise(LSHL, 62);
            LongVector cosSign = quadrant.add(1).lanewise(AND, 2).lanewise(LSHL, 62);
            c.blend(s, keep).reinterpretAsLongs().lanewise(XOR, sinSign).reinterpretAsDoubles().intoArray(sin, i);
            s.blend(c, keep).reinterpretAsLongs().lanewise(XOR, cosSign).reinterpretAsDoubles().intoArray(cos, i);
        }
    }

    @Override
    public void polarAngle(double[] y, double[] x, double[] out, int at, int n) {
        int padded = Lanes.pad(n);
        DoubleVector quarter = DoubleVector.broadcast(DOUBLES, Math.PI / 2);
        DoubleVector half = DoubleVector.broadcast(DOUBLES, Math.PI);
        for (int i = 0; i < padded; i += DOUBLES.length()) {
            DoubleVector vy = DoubleVector.fromArray(DOUBLES, y, i);
            DoubleVector vx = DoubleVector.fromArray(DOUBLES, x, i);
            DoubleVector ax = vx.abs();
            VectorMask<Double> steep = vy.compare(GT, ax);
            DoubleVector large = ax.blend(vy, steep);
            DoubleVector small = vy.blend(ax, steep);
            VectorMask<Double> reduce = small.compare(GT, large.mul(TAN_PI_8));
            DoubleVector num = small.sub(large, reduce);
            DoubleVector den = large.blend(Double.MIN_NORMAL, large.compare(LT, Double.MIN_NORMAL)).add(small, reduce);
            DoubleVector r = num.div(den);
            DoubleVector z = r.mul(r);
            DoubleVector p = z.fma(DoubleVector.broadcast(DOUBLES, A10), DoubleVector.broadcast(DOUBLES, A9));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A8));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A7));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A6));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A5));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A4));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A3));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A2));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A1));
            p = p.fma(z, DoubleVector.broadcast(DOUBLES, A0));
            DoubleVector angle = r.mul(z).fma(p.lanewise(NEG), r);
            angle = angle.add(Math.PI / 4, reduce);
            angle = angle.blend(quarter.sub(angle), steep);
            angle.blend(half.sub(angle), vx.compare(LT, 0)).intoArray(out, at + i);
        }
    }
}
