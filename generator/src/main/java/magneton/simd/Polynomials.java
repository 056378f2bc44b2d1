package magneton.simd;

/**
 * Constants of the elementary functions, shared by the scalar and the vector implementation.
 *
 * <p>log and atan use the minimax coefficients of Sun's fdlibm (e_log.c, s_atan.c, 1993); exp, sin and cos use Taylor
 * coefficients, long enough for their reduced arguments.
 */
final class Polynomials {
    // Reduction of exp: x = k ln2 + r, |r| <= ln2 / 2.
    static final double LOG2_E = 1.4426950408889634;
    static final double LN2_HI = 6.93147180369123816490e-01;
    static final double LN2_LO = 1.90821492927058770002e-10;
    /** 1.5 * 2^52: adding it rounds to an integer, which then sits in the low mantissa bits. */
    static final double ROUND = 0x1.8p52;

    static final double EXP_MIN = -708;
    static final double EXP_MAX = 709;

    static final double E2 = 1.0 / 2;
    static final double E3 = 1.0 / 6;
    static final double E4 = 1.0 / 24;
    static final double E5 = 1.0 / 120;
    static final double E6 = 1.0 / 720;
    static final double E7 = 1.0 / 5040;
    static final double E8 = 1.0 / 40320;
    static final double E9 = 1.0 / 362880;
    static final double E10 = 1.0 / 3628800;
    static final double E11 = 1.0 / 39916800;
    static final double E12 = 1.0 / 479001600;
    static final double E13 = 1.0 / 6227020800.0;

    // Reduction of log: x = 2^e m, sqrt(1/2) <= m < sqrt(2).
    static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;
    static final long ONE_BITS = 0x3ff0000000000000L;
    static final long MANTISSA = 0x000fffffffffffffL;
    /** 2^52 as bits: or-ing a small integer into it makes the double 2^52 + integer. */
    static final long TWO52_BITS = 0x4330000000000000L;
    static final double TWO52_PLUS_BIAS = 0x1p52 + 1023;

    static final double LG1 = 6.666666666666735130e-01;
    static final double LG2 = 3.999999999940941908e-01;
    static final double LG3 = 2.857142874366239149e-01;
    static final double LG4 = 2.222219843214978396e-01;
    static final double LG5 = 1.818357216161805012e-01;
    static final double LG6 = 1.531383769920937332e-01;
    static final double LG7 = 1.479819860511658591e-01;

    static final double TWO_PI = 2 * Math.PI;
    static final double S3 = -1.0 / 6;
    static final double S5 = 1.0 / 120;
    static final double S7 = -1.0 / 5040;
    static final double S9 = 1.0 / 362880;
    static final double S11 = -1.0 / 39916800;
    static final double S13 = 1.0 / 6227020800.0;
    static final double S15 = -1.0 / 1307674368000.0;
    static final double C4 = 1.0 / 24;
    static final double C6 = -1.0 / 720;
    static final double C8 = 1.0 / 40320;
    static final double C10 = -1.0 / 3628800;
    static final double C12 = 1.0 / 479001600;
    static final double C14 = -1.0 / 87178291200.0;
    static final double C16 = 1.0 / 20922789888000.0;

    static final double TAN_PI_8 = 0.41421356237309503;
    static final double A0 = 3.33333333333329318027e-01;
    static final double A1 = -1.99999999998764832476e-01;
    static final double A2 = 1.42857142725034663711e-01;
    static final double A3 = -1.11111104054623557880e-01;
    static final double A4 = 9.09088713343650656196e-02;
    static final double A5 = -7.69187620504482999495e-02;
    static final double A6 = 6.66107313738753120669e-02;
    static final double A7 = -5.83357013379057348645e-02;
    static final double A8 = 4.97687799461593236017e-02;
    static final double A9 = -3.65315727442169155270e-02;
    static final double A10 = 1.62858201153657823623e-02;

    private Polynomials() {}
}
