package magneton.likelihood;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How the counts of a bin scatter around their expectation: half of -2 ln of the ratio of their likelihood to the best
 * that any expectation could give.
 */
public sealed interface BinStatistic {
    /** Half the deviance of data {@code n} of bin {@code i} from the expectation; infinite below zero counts. */
    double value(int i, double n, double nu);

    /** Its derivative by the expectation. */
    double slope(int i, double n, double nu);

    /** A positive weight of squared derivatives in the Hessian: the second derivative, or close to it. */
    double weight(int i, double n, double nu);

    /** Data of a bin drawn where {@code nu} is expected. */
    double draw(int i, double nu, UniformRandomProvider random);

    /** Poisson counts: nu - n + n ln(n / nu) (Baker and Cousins 1984, doi:10.1016/0167-5087(84)90016-4). */
    record Poisson() implements BinStatistic {
        /** Share of the expected information that empty bins keep, so that a step is finite where nothing was seen. */
        private static final double FLOOR = 0.1;

        @Override
        public double value(int i, double n, double nu) {
            if (!(nu > 0)) {
                return nu == 0 && n == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return n > 0 ? nu - n + n * Math.log(n / nu) : nu;
        }

        @Override
        public double slope(int i, double n, double nu) {
            return nu > 0 ? 1 - n / nu : 1;
        }

        @Override
        public double weight(int i, double n, double nu) {
            return nu > 0 ? Math.max(n / nu, FLOOR) / nu : 0;
        }

        @Override
        public double draw(int i, double nu, UniformRandomProvider random) {
            return nu > 0 ? PoissonSampler.of(random, nu).sample() : 0;
        }
    }

    /**
     * Gaussian with known standard deviations: (n - nu)^2 / (2 sigma^2).
     *
     * @param sigma by bin, above 0
     */
    record Gaussian(double[] sigma) implements BinStatistic {
        public Gaussian {
            sigma = sigma.clone();
            for (double s : sigma) {
                if (!(s > 0)) {
                    throw new IllegalArgumentException("a bin needs a standard deviation above 0, not " + s);
                }
            }
        }

        @Override
        public double value(int i, double n, double nu) {
            double d = (n - nu) / sigma[i];
            return 0.5 * d * d;
        }

        @Override
        public double slope(int i, double n, double nu) {
            return (nu - n) / (sigma[i] * sigma[i]);
        }

        @Override
        public double weight(int i, double n, double nu) {
            return 1 / (sigma[i] * sigma[i]);
        }

        @Override
        public double draw(int i, double nu, UniformRandomProvider random) {
            return nu + sigma[i] * ZigguratSampler.NormalizedGaussian.of(random).sample();
        }
    }
}
