package magneton.study;

import java.util.Arrays;

import magneton.likelihood.Profile;
import magneton.limit.Interval;
import magneton.limit.ToyLimits;
import magneton.sensitivity.Limit;
import magneton.sensitivity.SearchModel;

/**
 * Limits by toys beside the asymptotic ones.
 *
 * @param toys of each hypothesis
 * @param low lower end of the calibrated interval
 * @param high upper end: the upper limit
 * @param expected quantiles of the upper limits of toys without a signal at -2, -1, 0, 1 and 2 standard deviations
 * @param values hypotheses that were calibrated
 * @param critical quantile of q at each, 2.706 at 90 % by Wilks' theorem
 * @param complete whether all hypotheses were done
 */
public record ToyStudy(int toys, double low, double high, double[] expected, double[] values, double[] critical, boolean complete) {
    private static final int HYPOTHESES = 12;
    /** The farthest hypothesis, in units of x of the asymptotic limit. */
    private static final double FARTHEST = 1.8;
    private static final double[] QUANTILES = {0.022750132, 0.15865525, 0.5, 0.84134475, 0.97724987};

    /** Calibrates the interval of a search from 0 to beyond its asymptotic limit. */
    public static ToyStudy of(SearchModel model, Limit limit, long seed, int toys, Watch watch) {
        Profile profile = Profile.of(model.likelihood());
        ToyLimits limits = new ToyLimits(profile, seed, toys);
        double[] band = limits.withoutSignal(limit.cl());
        double[] expected = new double[QUANTILES.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = model.scale().value(ToyLimits.quantile(band, QUANTILES[i]));
        }
        boolean signed = model.likelihood().model().degree() > 1;
        double from = signed ? FARTHEST * limit.intervalX().low() : 0;
        double to = FARTHEST * limit.intervalX().high();
        double[] x = Axis.values(from, to, HYPOTHESES, false);
        double[] critical = new double[HYPOTHESES];
        boolean go = watch.done(1, HYPOTHESES + 1);
        int done = 0;
        for (; go && done < HYPOTHESES; done++) {
            critical[done] = limits.criticalQ(x[done], done, limit.cl());
            go = watch.done(done + 2, HYPOTHESES + 1);
        }
        double[] values = new double[done];
        for (int i = 0; i < done; i++) {
            values[i] = model.scale().value(x[i]);
        }
        boolean complete = done == HYPOTHESES;
        Interval interval = complete ? limits.interval(x, critical) : new Interval(Double.NaN, Double.NaN);
        return new ToyStudy(toys, model.scale().value(interval.low()), model.scale().value(interval.high()), expected, values,
                Arrays.copyOf(critical, done), complete);
    }
}
