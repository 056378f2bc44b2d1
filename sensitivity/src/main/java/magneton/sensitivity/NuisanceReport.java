package magneton.sensitivity;

import java.util.ArrayList;
import java.util.List;

import magneton.likelihood.Fit;
import magneton.likelihood.Pull;

/**
 * What a fit makes of a nuisance parameter, and what it costs.
 *
 * @param name of the parameter
 * @param constrained whether a prior holds it
 * @param pull best fit, in prior widths (of a free parameter in steps of a tenth)
 * @param error what the data leave of the prior width; 1 where they say nothing
 * @param correlation with x at the best fit
 * @param upperLimit with this parameter held
 */
public record NuisanceReport(
        String name, boolean constrained, double pull, double error, double correlation, double upperLimit) {
    /** One for each parameter, the costliest first. */
    public static List<NuisanceReport> of(SearchModel model, Limit limit) {
        Fit best = limit.best();
        List<Pull> pulls = model.likelihood().model().pulls();
        List<NuisanceReport> reports = new ArrayList<>();
        for (int k = 0; k < pulls.size(); k++) {
            String name = pulls.get(k).name();
            double held = model.without(List.of(name)).limit(limit.cl()).upperLimit();
            reports.add(new NuisanceReport(
                    name, pulls.get(k).constrained(), best.pull(k), best.sigmaPull(k), best.correlation(k), held));
        }
        double upper = limit.upperLimit();
        reports.sort((a, b) -> Double.compare(Math.abs(b.upperLimit - upper), Math.abs(a.upperLimit - upper)));
        return reports;
    }
}
