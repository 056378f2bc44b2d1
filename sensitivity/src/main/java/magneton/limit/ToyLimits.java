package magneton.limit;

import java.util.Arrays;
import java.util.stream.IntStream;

import magneton.likelihood.Fit;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Profile;

/**
 * Limits from toy experiments in place of asymptotic distributions: the band of upper limits without a signal, and the
 * interval of Feldman and Cousins (physics/9711021) with nuisance parameters profiled, whose q(x) is compared with its own
 * quantile at every x. Toys of a hypothesis have the nuisance parameters that the data prefer there; counts and the
 * centres of constraints are drawn. The same numbers for any number of threads.
 */
public final class ToyLimits {
    /** Streams of random numbers, beyond those of responses; each hypothesis of the calibration has one from here on. */
    private static final int BAND_STREAM = 3000;
    private static final int CALIBRATION_STREAM = 3001;

    private final Profile data;
    private final long seed;
    private final int toys;

    /**
     * @param data what was seen
     * @param seed of all random numbers
     * @param toys for each hypothesis
     */
    public ToyLimits(Profile data, long seed, int toys) {
        this.data = data;
        this.seed = seed;
        this.toys = toys;
    }

    /** Upper limits of toys without a signal by the profile likelihood ratio, in rising order. */
    public double[] withoutSignal(double cl) {
        Fit world = data.at(0);
        double[] limits = IntStream.range(0, toys).parallel()
                .mapToDouble(toy -> LikelihoodInterval.of(Profile.of(draw(world, toy, BAND_STREAM)), cl).high()).toArray();
        Arrays.sort(limits);
        return limits;
    }

    /**
     * The quantile of q(x) in toys with x.
     *
     * @param index of the hypothesis, which names its random numbers
     */
    public double criticalQ(double x, int index, double cl) {
        Fit world = data.at(x);
        double[] q = IntStream.range(0, toys).parallel()
                .mapToDouble(toy -> Profile.of(draw(world, toy, CALIBRATION_STREAM + index)).q(x)).toArray();
        Arrays.sort(q);
        return quantile(q, cl);
    }

    private Likelihood draw(Fit world, int toy, int stream) {
        return data.likelihood().toy(world.parameters(), new ToyRandom(seed, toy, stream));
    }

    /** The value below which a share of sorted values lies, linear between them. */
    public static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The interval where q of the data stays below its critical value, given on a grid of x; linear between its points.
     *
     * @param x grid, rising
     * @param critical value of q at each
     */
    public Interval interval(double[] x, double[] critical) {
        double[] excess = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            excess[i] = data.q(x[i]) - critical[i];
        }
        int first = 0;
        while (first < x.length && excess[first] > 0) {
            first++;
        }
        int last = x.length - 1;
        while (last >= 0 && excess[last] > 0) {
            last--;
        }
        if (last < first) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double low = first == 0 ? x[0] : zero(x, excess, first - 1);
        double high = last == x.length - 1 ? Double.POSITIVE_INFINITY : zero(x, excess, last);
        return new Interval(low, high);
    }

    private static double zero(double[] x, double[] y, int i) {
        return x[i] - y[i] * (x[i + 1] - x[i]) / (y[i + 1] - y[i]);
    }
}
