package magneton.validation;

import java.util.List;

import magneton.likelihood.Profile;
import magneton.limit.Interval;
import magneton.sensitivity.SearchModel;

/**
 * Several searches for one moment, each with nuisance parameters of its own: their profile likelihoods multiply.
 *
 * @param models with a squared parameter
 */
record Combination(List<SearchModel> models) {
    private static final int HALVINGS = 60;
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    /** Two-sided quantile of chi-square at 90 %. */
    private static final double LEVEL = 2.705543;

    /** Upper limit at 90 % on the moment. */
    double upperLimit() {
        List<Profile> profiles = models.stream().map(model -> Profile.of(model.likelihood())).toList();
        double scale = models.stream().mapToDouble(model -> model.limit(0.90).upperLimit()).min().orElseThrow();
        double best = minimum(profiles, 4 * scale * scale);
        double lowest = deviance(profiles, best);
        double low = best;
        double high = 9 * scale * scale;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (deviance(profiles, middle) - lowest < LEVEL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low);
    }

    private double deviance(List<Profile> profiles, double squared) {
        double sum = 0;
        for (int i = 0; i < profiles.size(); i++) {
            sum += profiles.get(i).qFree(models.get(i).scale().x(Math.sqrt(squared)));
        }
        return sum;
    }

    /** The squared moment of 0 and above that fits best, by golden sections. */
    private double minimum(List<Profile> profiles, double most) {
        Interval range = new Interval(0, most);
        for (int i = 0; i < HALVINGS; i++) {
            double width = GOLDEN * (range.high() - range.low());
            double left = range.high() - width;
            double right = range.low() + width;
            range = deviance(profiles, left) < deviance(profiles, right)
                    ? new Interval(range.low(), right) : new Interval(left, range.high());
        }
        return range.low();
    }
}
