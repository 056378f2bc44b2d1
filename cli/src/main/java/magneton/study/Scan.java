package magneton.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import magneton.config.ConfigException;
import magneton.likelihood.Profile;
import magneton.report.ColumnTable;
import magneton.run.RunConfig;
import magneton.run.Searches;
import magneton.sensitivity.Limit;
import magneton.sensitivity.Search;
import magneton.sensitivity.SearchModel;
import magneton.sensitivity.Signal;

/**
 * Columns against one axis: {@code q} (-2 ln lambda) against the parameter of interest; limits, with the band expected
 * without a signal, against the exposure or any setting of the config.
 *
 * @param axis what is varied
 * @param table its values and the results, as many rows as were done
 * @param complete whether all were
 */
public record Scan(Axis axis, ColumnTable table, boolean complete) {
    /** {@code exposure}: the exposure of the run times a factor. */
    private static final String EXPOSURE = "exposure";
    /** {@code threshold}: that of the detector, whatever its name. */
    private static final String THRESHOLD = "threshold";
    private static final int POINTS = 61;
    /** Range of a scan of the parameter where none is given: q up to about 2.5 times its value at the limit, squared. */
    private static final double RANGE = 1.6;

    /**
     * A scan as the command line asks for it.
     *
     * @param text an axis, or the parameter of interest alone
     * @throws IllegalArgumentException with a clause on what is wrong
     */
    public static Scan of(String text, Study study, SearchModel model, Limit limit, Watch watch) {
        if (text.equals(study.parameter())) {
            double far = RANGE * Math.max(limit.upperLimit(), Math.abs(limit.low()));
            double from = limit.low() < 0 ? -far : 0;
            return ofParameter(new Axis(text, Axis.values(from, far, POINTS, false), ""), model);
        }
        Axis axis = Axis.of(text);
        if (axis.name().equals(study.parameter())) {
            return ofParameter(axis, model);
        }
        return ofLimits(axis, study, model, limit.cl(), watch);
    }

    /** Whether its limits are projections, whatever the data. */
    public boolean projected() {
        return axis.name().equals(EXPOSURE);
    }

    private static Scan ofParameter(Axis axis, SearchModel model) {
        Profile profile = Profile.of(model.likelihood());
        double[] q = Arrays.stream(axis.values()).map(value -> profile.q(model.scale().x(value))).toArray();
        return new Scan(axis, new ColumnTable().put(axis.column(), axis.values()).put("q", q), true);
    }

    private static Scan ofLimits(Axis axis, Study study, SearchModel model, double cl, Watch watch) {
        Axis varied = axis.name().equals(THRESHOLD) ? axis.named(thresholdPath(study.run())) : axis;
        List<double[]> rows = new ArrayList<>();
        boolean go = true;
        for (int i = 0; go && i < varied.values().length; i++) {
            try {
                rows.add(row(varied, i, study, model, cl));
                go = watch.done(i + 1, varied.values().length);
            } catch (ConfigException | IllegalArgumentException e) {
                if (rows.isEmpty()) {
                    throw e;
                }
                watch.failed(e.getMessage());
                go = false;
            }
        }
        String[] names = {axis.column(), "upper_limit", "best_fit", "low", "expected_m2", "expected_m1", "expected",
            "expected_p1", "expected_p2"};
        ColumnTable table = new ColumnTable();
        for (int c = 0; c < names.length; c++) {
            int column = c;
            table.put(names[c], rows.stream().mapToDouble(row -> row[column]).toArray());
        }
        return new Scan(axis, table, rows.size() == varied.values().length);
    }

    private static double[] row(Axis axis, int i, Study study, SearchModel model, double cl) {
        SearchModel changed = axis.name().equals(EXPOSURE) ? model.projected(axis.values()[i]) : at(axis.setting(i), study);
        Limit limit = changed.limit(cl);
        double[] band = changed.expectedLimits(cl);
        return new double[] {axis.values()[i], limit.upperLimit(), limit.bestFit(), limit.low(), band[0], band[1], band[2],
            band[3], band[4]};
    }

    private static SearchModel at(String setting, Study study) {
        RunConfig run = study.source().with(List.of(setting));
        Signal signal = SearchParameter.of(study.parameter(), study.source().and(setting), run);
        Search search = Searches.of(run, signal);
        return study.expected() ? search.model().projected(1) : search.model();
    }

    private static String thresholdPath(RunConfig run) {
        Object detector = run.resolved().get("detector");
        if (detector instanceof Map<?, ?> map && map.size() == 1) {
            return "detector." + map.keySet().iterator().next() + "." + THRESHOLD;
        }
        throw new IllegalArgumentException("the detector of the config has no threshold to vary; name its path");
    }
}
