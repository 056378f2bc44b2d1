package magneton.xenon;

import org.hipparchus.special.Gamma;

/** Probabilities of a binomial distribution. Immutable. */
final class Binomial {
    private static final double[] LOG_FACTORIAL = new double[4096];

    static {
        for (int i = 2; i < LOG_FACTORIAL.length; i++) {
            LOG_FACTORIAL[i] = LOG_FACTORIAL[i - 1] + StrictMath.log(i);
        }
    }

    private final double p;
    private final double logP;
    private final double logRest;

    /** @param p of each trial, 0 to 1 */
    Binomial(double p) {
        this.p = p;
        logP = StrictMath.log(p);
        logRest = StrictMath.log1p(-p);
    }

    /** Probability of {@code k} of {@code n}; 0 if there are fewer. */
    double probability(double k, double n) {
        if (k < 0 || k > n) {
            return 0;
        }
        if (p <= 0 || p >= 1) {
            return k == (p <= 0 ? 0 : n) ? 1 : 0;
        }
        return StrictMath.exp(
                logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * logP + (n - k) * logRest);
    }

    /** Largest number of trials of which so few as {@code k} succeed with a probability above {@code least}. */
    int mostTrials(int k, double least) {
        if (p <= 0) {
            return Integer.MAX_VALUE;
        }
        int low = (int) Math.min(k / p, 1e6);
        int high = low + 1;
        while (high < 1 << 29 && probability(k, high) > least) {
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (probability(k, middle) > least) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double logFactorial(double n) {
        return n < LOG_FACTORIAL.length ? LOG_FACTORIAL[(int) n] : Gamma.logGamma(n + 1);
    }
}
