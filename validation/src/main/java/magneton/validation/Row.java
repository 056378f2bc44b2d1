package magneton.validation;

import java.util.function.ToDoubleFunction;

/**
 * A result to reproduce.
 *
 * @param published the number
 * @param ours computes it, in the same unit; safe for several threads
 */
record Row(Published published, ToDoubleFunction<Setups> ours) {
    String name() {
        return published.name();
    }
}
