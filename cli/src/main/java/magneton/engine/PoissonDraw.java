package magneton.engine;

import magneton.random.LaneRandom;
import magneton.simd.SimdMode;

/**
 * One Poisson number from the seed of a run, the same on every machine: {@link StrictMath} only.
 *
 * <p>Multiplication of uniforms below a mean of 10, else the transformed rejection PTRS of Hoermann, Insurance: Math. and
 * Economics 12 (1993) 39; exact for means up to about 1e15, where doubles still hold every whole number.
 */
public final class PoissonDraw {
    /** The stream of the draw: no block has this number. */
    private static final long BLOCK = -1;

    private static final int CHUNK = 64;

    private final LaneRandom random = new LaneRandom(SimdMode.SCALAR);
    private final double[] uniforms = new double[CHUNK];
    private int used = CHUNK;

    private PoissonDraw(long seed) {
        random.seed(seed, BLOCK, 0);
    }

    /** Number of events when {@code mean} are expected. */
    public static long draw(double mean, long seed) {
        if (!(mean >= 0 && mean < 1e15)) {
            throw new IllegalArgumentException("a Poisson draw needs a mean from 0 to 1e15, not " + mean);
        }
        PoissonDraw draw = new PoissonDraw(seed);
        return mean < 10 ? draw.small(mean) : draw.large(mean);
    }

    private long small(double mean) {
        double limit = StrictMath.exp(-mean);
        long n = -1;
        for (double product = 1; product > limit; product *= 1 - uniform()) {
            n++;
        }
        return n;
    }

    private long large(double mean) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = uniform() - 0.5;
            double v = 1 - uniform();
            double us = 0.5 - StrictMath.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double left = StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(a / (us * us) + b);
            if (left <= logProbability(k, mean)) {
                return (long) k;
            }
        }
    }

    /**
     * ln of the Poisson probability of k. From k = 10 on by Stirling's series (error below 1e-12) and the deviance of k
     * from the mean, so that nothing large cancels.
     */
    static double logProbability(double k, double mean) {
        if (k < 10) {
            double sum = k * StrictMath.log(mean) - mean;
            for (int i = 2; i <= k; i++) {
                sum -= StrictMath.log(i);
            }
            return sum;
        }
        double above = k - mean;
        double deviance = k * StrictMath.log1p(above / mean) - above;
        double k2 = k * k;
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / k2) / k2) / k2) / k;
        return -deviance - 0.5 * StrictMath.log(2 * StrictMath.PI * k) - series;
    }

    private double uniform() {
        if (used == CHUNK) {
            random.uniform(uniforms, CHUNK);
            used = 0;
        }
        return uniforms[used++];
    }
}
