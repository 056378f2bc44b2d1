package magneton.simd;

/**
 * Elementary functions over arrays, with one result whatever the machine: the scalar and the vector implementation
 * perform the same additions, multiplications and fused multiply-adds lane by lane.
 *
 * <p>All methods work on elements 0 to {@code n - 1}; they may read and overwrite up to the next multiple of
 * {@link Lanes#LOGICAL}, so arrays are that much longer. Output may be the input array.
 */
public interface MathKernels {
    /** Natural logarithm of positive normal numbers; error below 1 ulp. */
    void log(double[] x, double[] out, int n);

    /** Exponential for -708 &lt;= x &lt;= 709; error below 1 ulp. Arguments outside are clamped. */
    void exp(double[] x, double[] out, int n);

    /** sin and cos of 2 pi u for 0 &lt;= u &lt;= 1; absolute error below 3e-16. */
    void sinCosTurns(double[] turns, double[] sin, double[] cos, int n);

    /**
     * Angle of the point (x, y), y &gt;= 0, in [0, pi], as {@code StrictMath.atan2(y, x)}; error below 2 ulp. (0, 0) gives 0.
     *
     * @param out takes the angles from element {@code at} on
     */
    void polarAngle(double[] y, double[] x, double[] out, int at, int n);

    /** The implementation for a mode. */
    static MathKernels of(SimdMode mode) {
        return mode == SimdMode.VECTOR ? new VectorMath() : new ScalarMath();
    }
}
