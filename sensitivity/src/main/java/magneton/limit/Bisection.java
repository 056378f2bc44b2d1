package magneton.limit;

import java.util.function.DoublePredicate;

/** Where a condition that holds at one end of a range ceases to. */
final class Bisection {
    private static final int HALVINGS = 70;

    private Bisection() {}

    /** The last value, from {@code low} on, at which the condition holds; it does at {@code low} and not at {@code high}. */
    static double last(DoublePredicate holds, double low, double high) {
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
