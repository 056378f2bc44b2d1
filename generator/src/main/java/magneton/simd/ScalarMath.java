package magneton.simd;

import static magneton.simd.Polynomials.*;

/** Scalar twin of {@link VectorMath}: the same operations on {@code Math.fma}, element by element. */
final class ScalarMath implements MathKernels {
    @Override
    public void log(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = log(x[i]);
        }
    }

    @Override
    public void exp(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = exp(x[i]);
        }
    }

    @Override
    public void sinCosTurns(double[] turns, double[] sin, double[] cos, int n) {
        for (int i = 0; i < n; i++) {
            double u = turns[i];
            double shifted = Math.fma(u, 4, ROUND);
            long quadrant = Double.doubleToRawLongBits(shifted);
            double a = Math.fma(shifted - ROUND, -0.25, u) * TWO_PI;
            double z = a * a;
            double s = sinPolynomial(a, z);
            double c = cosPolynomial(z);
            boolean swap = (quadrant & 1) != 0;
            long sinSign = (quadrant & 2) << 62;
            long cosSign = ((quadrant + 1) & 2) << 62;
            sin[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(swap ? c : s) ^ sinSign);
            cos[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(swap ? s : c) ^ cosSign);
        }
    }

    @Override
    public void polarAngle(double[] y, double[] x, double[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = polarAngle(y[i], x[i]);
        }
    }

    static double log(double x) {
        long biased = Double.doubleToRawLongBits(x) - SQRT_HALF_BITS + ONE_BITS;
        double e = Double.longBitsToDouble((biased >>> 52) | TWO52_BITS) - TWO52_PLUS_BIAS;
        double f = Double.longBitsToDouble((biased & MANTISSA) + SQRT_HALF_BITS) - 1;
        double s = f / (f + 2);
        double z = s * s;
        double r = Math.fma(z, LG7, LG6);
        r = Math.fma(z, r, LG5);
        r = Math.fma(z, r, LG4);
        r = Math.fma(z, r, LG3);
        r = Math.fma(z, r, LG2);
        r = Math.fma(z, r, LG1);
        r = r * z;
        double half = f * f * 0.5;
        double tail = Math.fma(s, r + half, e * LN2_LO);
        return Math.fma(e, LN2_HI, f - (half - tail));
    }

    static double exp(double x) {
        double clamped = Math.min(Math.max(x, EXP_MIN), EXP_MAX);
        double shifted = Math.fma(clamped, LOG2_E, ROUND);
        double k = shifted - ROUND;
        double r = Math.fma(k, -LN2_HI, clamped);
        r = Math.fma(k, -LN2_LO, r);
        double p = Math.fma(r, E13, E12);
        p = Math.fma(r, p, E11);
        p = Math.fma(r, p, E10);
        p = Math.fma(r, p, E9);
        p = Math.fma(r, p, E8);
        p = Math.fma(r, p, E7);
        p = Math.fma(r, p, E6);
        p = Math.fma(r, p, E5);
        p = Math.fma(r, p, E4);
        p = Math.fma(r, p, E3);
        p = Math.fma(r, p, E2);
        p = Math.fma(r, p, 1);
        p = Math.fma(r, p, 1);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(p) + (Double.doubleToRawLongBits(shifted) << 52));
    }

    private static double sinPolynomial(double a, double z) {
        double p = Math.fma(z, S15, S13);
        p = Math.fma(z, p, S11);
        p = Math.fma(z, p, S9);
        p = Math.fma(z, p, S7);
        p = Math.fma(z, p, S5);
        p = Math.fma(z, p, S3);
        return Math.fma(a * z, p, a);
    }

    private static double cosPolynomial(double z) {
        double p = Math.fma(z, C16, C14);
        p = Math.fma(z, p, C12);
        p = Math.fma(z, p, C10);
        p = Math.fma(z, p, C8);
        p = Math.fma(z, p, C6);
        p = Math.fma(z, p, C4);
        p = Math.fma(z, p, -0.5);
        return Math.fma(z, p, 1);
    }

    private static double polarAngle(double y, double x) {
        double ax = Math.abs(x);
        boolean steep = y > ax;
        double large = steep ? y : ax;
        double small = steep ? ax : y;
        boolean reduce = small > TAN_PI_8 * large;
        double num = reduce ? small - large : small;
        double den = reduce ? small + large : Math.max(large, Double.MIN_NORMAL);
        double r = num / den;
        double z = r * r;
        double p = Math.fma(z, A10, A9);
        p = Math.fma(z, p, A8);
        p = Math.fma(z, p, A7);
        p = Math.fma(z, p, A6);
        p = Math.fma(z, p, A5);
        p = Math.fma(z, p, A4);
        p = Math.fma(z, p, A3);
        p = Math.fma(z, p, A2);
        p = Math.fma(z, p, A1);
        p = Math.fma(z, p, A0);
        double angle = Math.fma(r * z, -p, r);
        angle = reduce ? angle + Math.PI / 4 : angle;
        angle = steep ? Math.PI / 2 - angle : angle;
        return x < 0 ? Math.PI - angle : angle;
    }
}
