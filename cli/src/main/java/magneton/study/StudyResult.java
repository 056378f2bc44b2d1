package magneton.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.sensitivity.Construction;
import magneton.sensitivity.Limit;
import magneton.sensitivity.NuisanceReport;
import magneton.sensitivity.SearchModel;

/**
 * All that a study found.
 *
 * @param study what was studied
 * @param model its likelihood
 * @param data name of the data, or {@code asimov}
 * @param limit best fit, interval, upper limit
 * @param upperLimits by construction
 * @param expected limits without a signal at -2, -1, 0, 1 and 2 standard deviations, by CLs
 * @param nuisances the costliest first
 * @param budget of the upper limit
 * @param scan if asked for
 * @param plane if asked for
 * @param toys if asked for
 * @param complete whether nothing was cut short
 */
public record StudyResult(
        Study study, SearchModel model, String data, Limit limit, Map<Construction, Double> upperLimits, double[] expected,
        List<NuisanceReport> nuisances, List<BudgetRow> budget, Optional<Scan> scan, Optional<Plane> plane,
        Optional<ToyStudy> toys, boolean complete) {}
