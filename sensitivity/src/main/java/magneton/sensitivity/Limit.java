package magneton.sensitivity;

import magneton.likelihood.Fit;
import magneton.limit.Interval;

/**
 * What a search says of its parameter.
 *
 * @param scale name and unit of the parameter
 * @param cl confidence level
 * @param best fit with x of any sign
 * @param physical best fit with a physical x
 * @param intervalX where the profile likelihood ratio against the physical best fit stays below its two-sided quantile
 */
public record Limit(Scale scale, double cl, Fit best, Fit physical, Interval intervalX) {
    /** The best fit in the unit of the parameter; of a moment sign(mu^2) sqrt|mu^2|. */
    public double bestFit() {
        return scale.value(best.x());
    }

    /** Lower end of the interval; 0 where it reaches the physical boundary. */
    public double low() {
        return scale.value(intervalX.low());
    }

    /** Upper end of the interval. */
    public double high() {
        return scale.value(intervalX.high());
    }

    /** The upper limit: the upper end of the interval. */
    public double upperLimit() {
        return high();
    }

    /** Chi-square (deviance, constraints included) of the best fit. */
    public double chiSquare() {
        return 2 * best.value();
    }
}
