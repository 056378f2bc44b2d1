package magneton.limit;

import java.util.function.DoubleUnaryOperator;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** Where a function first rises through a level on the way out from a point. */
final class Crossing {
    private static final int MAX_DOUBLINGS = 60;
    private static final int MAX_EVALUATIONS = 200;
    private static final double RELATIVE = 1e-9;

    private Crossing() {}

    /**
     * The crossing outward from a point where the function lies below the level; infinite if it never rises so far.
     *
     * @param step first step outward, positive or negative
     * @param end where to stop: nothing lies beyond
     */
    static double outward(DoubleUnaryOperator function, double level, double from, double step, double end) {
        double inner = from;
        double outer = from;
        for (int i = 0; i < MAX_DOUBLINGS; i++) {
            outer = step > 0 ? Math.min(end, from + step) : Math.max(end, from + step);
            if (function.applyAsDouble(outer) >= level) {
                double low = Math.min(inner, outer);
                double high = Math.max(inner, outer);
                return new BracketingNthOrderBrentSolver(RELATIVE, Math.abs(outer - from) * RELATIVE, 5)
                        .solve(MAX_EVALUATIONS, x -> Math.min(function.applyAsDouble(x), 1e9) - level, low, high);
            }
            if (outer == end) {
                return end;
            }
            inner = outer;
            step *= 2;
        }
        return step > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
