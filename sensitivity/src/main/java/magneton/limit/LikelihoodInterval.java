package magneton.limit;

import magneton.likelihood.Fit;
import magneton.likelihood.Profile;

/**
 * The x at which the profile likelihood ratio stays below a quantile of chi-square with one degree of freedom: 2.706 at
 * 90 % (Wilks 1938, doi:10.1214/aoms/1177732360). Where x scales templates linearly it is physical from 0 on, q is taken
 * against the best fit there, and the interval ends at 0: the convention of the published searches.
 */
public final class LikelihoodInterval {
    private LikelihoodInterval() {}

    /** The interval at a confidence level. */
    public static Interval of(Profile profile, double cl) {
        double z = Normal.central(cl);
        return below(profile, z * z);
    }

    /** One-sided: the x above the best fit at which q reaches the square of the normal quantile, 1.642 at 90 %. */
    public static double oneSidedUpper(Profile profile, double cl) {
        double z = Normal.quantile(cl);
        return below(profile, z * z).high();
    }

    /** Where q stays below a level. */
    static Interval below(Profile profile, double level) {
        Fit best = profile.physical();
        boolean signed = profile.likelihood().model().degree() > 1;
        double step = step(profile);
        double high = Crossing.outward(profile::q, level, best.x(), step, Double.POSITIVE_INFINITY);
        double end = signed ? Double.NEGATIVE_INFINITY : 0;
        double low = best.x() <= end ? end : Crossing.outward(profile::q, level, best.x(), -step, end);
        return new Interval(low, high);
    }

    /** About one standard deviation. */
    private static double step(Profile profile) {
        double sigma = profile.best().sigmaX();
        return sigma > 0 && Double.isFinite(sigma) ? sigma : 1;
    }
}
