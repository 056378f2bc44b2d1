package magneton.rate;

import java.util.function.DoubleUnaryOperator;

/**
 * Composite Gauss-Legendre quadrature between breakpoints, in ln x where an interval spans much of its scale.
 */
public final class Quadrature {
    /** Widest ratio of a panel's ends; wider intervals are cut in equal ratios. */
    private static final double MAX_RATIO = 2.0;

    /** Ratio of the ends below which a panel between breakpoints takes two points. */
    private static final double NARROW = 1.01;

    private static final double ONE_OVER_SQRT3 = 0.57735026918962576;

    /** Six-point Gauss-Legendre nodes on [-1, 1] (positive half) and weights; Abramowitz and Stegun table 25.4. */
    private static final double[] NODE = {0.238619186083196908631, 0.661209386466264513661, 0.932469514203152027812};

    private static final double[] WEIGHT = {0.467913934572691047390, 0.360761573048138607570, 0.171324492379170345040};

    private Quadrature() {}

    /** Integral of {@code f} over [from, to], both positive or zero, exact to 1e-9 for f smooth between breakpoints. */
    public static double betweenBreakpoints(DoubleUnaryOperator f, double[] breakpoints, double from, double to) {
        if (breakpoints.length < 2) {
            return 0;
        }
        double sum = 0;
        for (int i = 1; i < breakpoints.length; i++) {
            double a = Math.max(from, breakpoints[i - 1]);
            double b = Math.min(to, breakpoints[i]);
            if (b > a) {
                sum += b < a * NARROW ? twoPoints(f, a, b) : panel(f, a, b);
            }
        }
        return sum;
    }

    private static double panel(DoubleUnaryOperator f, double a, double b) {
        double floor = Math.max(a, b * 1e-6);
        int parts = Math.max(1, (int) Math.ceil(StrictMath.log(b / floor) / StrictMath.log(MAX_RATIO)));
        double sum = floor > a ? legendre(f, a, floor) : 0;
        double ratio = StrictMath.pow(b / floor, 1.0 / parts);
        double left = floor;
        for (int i = 0; i < parts; i++) {
            double right = i == parts - 1 ? b : left * ratio;
            sum += legendre(f, left, right);
            left = right;
        }
        return sum;
    }

    /** Two-point rule: its error falls with the fifth power of the width, below 1e-11 of a panel this narrow. */
    private static double twoPoints(DoubleUnaryOperator f, double a, double b) {
        double middle = 0.5 * (a + b);
        double half = 0.5 * (b - a);
        double node = half * ONE_OVER_SQRT3;
        return half * (f.applyAsDouble(middle - node) + f.applyAsDouble(middle + node));
    }

    /** Six-point rule on one panel. */
    public static double legendre(DoubleUnaryOperator f, double a, double b) {
        double middle = 0.5 * (a + b);
        double half = 0.5 * (b - a);
        double sum = 0;
        for (int i = 0; i < NODE.length; i++) {
            sum += WEIGHT[i] * (f.applyAsDouble(middle - half * NODE[i]) + f.applyAsDouble(middle + half * NODE[i]));
        }
        return sum * half;
    }
}
