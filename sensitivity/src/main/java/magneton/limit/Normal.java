package magneton.limit;

import org.hipparchus.special.Erf;

/** The unit normal distribution. */
final class Normal {
    private static final double ROOT_2 = Math.sqrt(2);

    private Normal() {}

    /** Probability below z. */
    static double below(double z) {
        return 0.5 * Erf.erfc(-z / ROOT_2);
    }

    /** The z below which a probability lies. */
    static double quantile(double probability) {
        return -ROOT_2 * Erf.erfcInv(2 * probability);
    }

    /** The z that holds a probability within plus and minus z: its square is the quantile of chi-square of one degree. */
    static double central(double probability) {
        return quantile(0.5 * (1 + probability));
    }
}
