package magneton.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.likelihood.Profile;
import magneton.report.ColumnTable;
import magneton.run.RunConfig;
import magneton.run.Searches;
import magneton.sensitivity.Limit;
import magneton.sensitivity.SearchModel;

/**
 * -2 ln lambda over a plane: the parameter of interest upwards, and a second parameter or a setting of the config across.
 *
 * @param across values of the second
 * @param upwards values of the parameter of interest
 * @param q against the lowest -ln L of the plane, by column: {@code q[i][j]} at across i and upwards j
 * @param upperLimit of the parameter of interest at each value across, one degree of freedom, as if it were known
 * @param complete whether all columns were done; as many are there as were
 */
public record Plane(Axis across, Axis upwards, double[][] q, double[] upperLimit, boolean complete) {
    /** @throws IllegalArgumentException with a clause on what is wrong */
    public static Plane of(String text, Study study, SearchModel model, double cl, Watch watch) {
        String[] axes = text.split(",", -1);
        if (axes.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not two axes, for example"
                    + " processes.eves-dipole.mass=1keV:1MeV:20:log,mu=1e-11:1e-9:40:log");
        }
        Axis across = Axis.of(axes[0]);
        Axis upwards = Axis.of(axes[1]);
        if (!upwards.name().equals(study.parameter())) {
            throw new IllegalArgumentException("the second axis, '" + upwards.name() + "', is not the parameter of interest, "
                    + study.parameter() + "; put that there, or choose another by --parameter");
        }
        boolean second = SearchParameter.isMoment(across.name());
        SearchModel other = second ? ofParameter(across.name(), study) : null;
        List<double[]> columns = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        boolean go = true;
        for (int i = 0; go && i < across.values().length; i++) {
            SearchModel at = second ? model.amid(other, across.values()[i]) : at(across.setting(i), study);
            Profile profile = Profile.of(at.likelihood());
            Limit limit = at.limit(cl);
            double[] value = new double[upwards.values().length];
            for (int j = 0; j < value.length; j++) {
                value[j] = 2 * profile.at(at.scale().x(upwards.values()[j])).value();
            }
            lowest = Math.min(lowest, 2 * profile.physical().value());
            columns.add(value);
            limits.add(limit.upperLimit());
            go = watch.done(i + 1, across.values().length);
        }
        double floor = lowest;
        columns.forEach(column -> Arrays.setAll(column, j -> column[j] - floor));
        return new Plane(across, upwards, columns.toArray(double[][]::new),
                limits.stream().mapToDouble(Double::doubleValue).toArray(), columns.size() == across.values().length);
    }

    /** Whether both axes are parameters of the fit, so that contours alone say what is excluded. */
    public boolean ofTwoParameters() {
        return SearchParameter.isMoment(across.name());
    }

    private static SearchModel ofParameter(String word, Study study) {
        return Searches.of(study.run(), SearchParameter.of(word, study.source(), study.run())).model();
    }

    private static SearchModel at(String setting, Study study) {
        RunConfig run = study.source().with(List.of(setting));
        SearchModel model = Searches.of(run, SearchParameter.of(study.parameter(), study.source().and(setting), run)).model();
        return study.expected() ? model.projected(1) : model;
    }

    /** The values upwards at which q crosses a level, for each value across: a line below and a line above; NaN for none. */
    public ColumnTable contour(double level) {
        int n = q.length;
        double[] x = Arrays.copyOf(across.values(), n);
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            low[i] = Double.NaN;
            high[i] = Double.NaN;
            double[] y = upwards.values();
            for (int j = 0; j + 1 < y.length; j++) {
                double a = q[i][j] - level;
                double b = q[i][j + 1] - level;
                if (a > 0 != b > 0) {
                    double at = y[j] + (y[j + 1] - y[j]) * a / (a - b);
                    if (b > 0) {
                        high[i] = at;
                    } else {
                        low[i] = at;
                    }
                }
            }
        }
        return new ColumnTable().put(across.column(), x).put("low", low).put("high", high);
    }
}
