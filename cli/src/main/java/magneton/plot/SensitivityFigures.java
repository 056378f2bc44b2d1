package magneton.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.likelihood.CountModel;
import magneton.limit.Quantiles;
import magneton.report.ColumnTable;
import magneton.sensitivity.Limit;
import magneton.study.Plane;
import magneton.study.Scan;
import magneton.study.StudyResult;

/** The figures of a study of sensitivity, by name. */
public final class SensitivityFigures {
    /** Colours of the bands of one and two standard deviations, as such figures have them. */
    private static final Color ONE = new Color(0x7FBF7B);
    private static final Color TWO = new Color(0xFFF2AE);

    private static final double TALL = 10;
    private static final double WIDE = 30;

    private SensitivityFigures() {}

    /** What a picture shows: the plane if there is one, else the scan, else the profile likelihood; and all of them. */
    public static Map<String, Figure> of(StudyResult result, Scan profile) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        result.plane().ifPresent(plane -> figures.put("plane", plane(result, plane)));
        result.scan().ifPresent(scan -> figures.put("scan", scan(result, scan)));
        if (result.scan().map(scan -> !scan.table().columns().containsKey("q")).orElse(true)) {
            figures.put("profile likelihood", scan(result, profile));
        }
        figures.put("spectrum", spectrum(result));
        figures.put("pulls", pulls(result));
        return figures;
    }

    private static Figure scan(StudyResult result, Scan scan) {
        ColumnTable table = scan.table();
        double[] x = table.columns().get(scan.axis().column());
        return table.columns().containsKey("q") ? likelihood(result, x, table) : limits(result, scan, x, table);
    }

    private static Figure likelihood(StudyResult result, double[] x, ColumnTable table) {
        Limit limit = result.limit();
        double level = Quantiles.chiSquare(limit.cl());
        Power power = Power.of(x);
        Figure figure = new Figure(result.study().run().name(), label(result, power), "-2 ln lambda", false, false);
        figure.line(result.data(), power.over(x), table.columns().get("q"));
        double[] ends = {x[0], x[x.length - 1]};
        figure.dashed(percent(limit.cl()), power.over(ends), new double[] {level, level});
        result.toys().filter(toys -> toys.values().length > 1).ifPresent(
                toys -> figure.dashed(percent(limit.cl()) + ", toys", power.over(toys.values()), toys.critical()));
        return figure.upTo(0, TALL);
    }

    private static Figure limits(StudyResult result, Scan scan, double[] x, ColumnTable table) {
        Map<String, double[]> c = table.columns();
        double[] far = c.get("expected_p2");
        boolean logY = wide(c.get("expected_m2")[0], far[far.length - 1]);
        Power power = logY ? new Power(0) : Power.of(far, c.get("upper_limit"));
        Figure figure = new Figure(result.study().run().name(), scan.axis().label(),
                percent(result.limit().cl()) + " upper limit on " + label(result, power), wide(x[0], x[x.length - 1]), logY);
        figure.band("expected, 2 sigma", x, power.over(c.get("expected_m2")), power.over(far), TWO);
        figure.band("expected, 1 sigma", x, power.over(c.get("expected_m1")), power.over(c.get("expected_p1")), ONE);
        boolean observed = result.model().observed() && !scan.projected();
        figure.line(observed ? "observed" : "upper limit", x, power.over(c.get("upper_limit")));
        return figure.dashed("expected (CLs)", x, power.over(c.get("expected")));
    }

    /** Whether a range is better shown on a logarithmic axis. */
    private static boolean wide(double a, double b) {
        return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) > WIDE;
    }

    private static Figure plane(StudyResult result, Plane plane) {
        double[] x = plane.across().values();
        double[] y = plane.upwards().values();
        boolean logX = wide(x[0], x[x.length - 1]);
        boolean logY = wide(y[0], y[y.length - 1]);
        Power across = logX ? new Power(0) : Power.of(x);
        Power upwards = logY ? new Power(0) : Power.of(y);
        Figure figure = new Figure(result.study().run().name(), across.label(plane.across().name(), plane.across().unit()),
                label(result, upwards), logX, logY);
        if (!plane.ofTwoParameters()) {
            double[] known = plane.upperLimit().clone();
            Arrays.setAll(known, i -> known[i] <= y[y.length - 1] ? known[i] : Double.NaN);
            double[] done = across.over(Arrays.copyOf(x, known.length));
            figure.line(percent(result.limit().cl()) + " at each " + plane.across().name(), done, upwards.over(known));
        }
        contour(figure, "68 %", plane, 0.6827, across, upwards);
        contour(figure, "90 %", plane, 0.90, across, upwards);
        contour(figure, "95 %", plane, 0.95, across, upwards);
        double[] ends = upwards.over(y);
        return figure.upTo(ends[0], ends[ends.length - 1]);
    }

    private static void contour(Figure figure, String name, Plane plane, double cl, Power across, Power upwards) {
        Map<String, double[]> columns = plane.contour(Quantiles.chiSquareOfTwo(cl)).columns();
        double[] x = across.over(columns.get(plane.across().column()));
        figure.line(name, x, upwards.over(columns.get("high")));
        figure.line(name + " lower", x, upwards.over(columns.get("low")));
    }

    private static Figure spectrum(StudyResult result) {
        double[] edges = result.model().edgesKeV();
        CountModel model = result.model().likelihood().model();
        double[] x = new double[2 * (edges.length - 1)];
        double[] centre = new double[edges.length - 1];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = 0.5 * (edges[i] + edges[i + 1]);
            x[2 * i] = edges[i];
            x[2 * i + 1] = edges[i + 1];
        }
        Figure figure = new Figure(result.study().run().name(), "observed energy (keV)", "counts per keV",
                wide(edges[0], edges[edges.length - 1]), false);
        figure.line("best fit", x, steps(model.expected(result.limit().best().parameters()), edges));
        figure.line("without a signal", x, steps(model.expected(0), edges));
        figure.line("with the signal of the limit", x, steps(model.expected(result.limit().intervalX().high()), edges));
        if (result.model().observed()) {
            double[] perKeV = result.model().likelihood().data().clone();
            Arrays.setAll(perKeV, i -> perKeV[i] / (edges[i + 1] - edges[i]));
            figure.points(result.data(), centre, perKeV);
        }
        return figure;
    }

    private static double[] steps(double[] counts, double[] edges) {
        double[] steps = new double[2 * counts.length];
        Arrays.setAll(steps, i -> counts[i / 2] / (edges[i / 2 + 1] - edges[i / 2]));
        return steps;
    }

    private static Figure pulls(StudyResult result) {
        int n = result.nuisances().size();
        double[] row = new double[n];
        double[] pull = new double[n];
        Figure figure = new Figure("pulls, the costliest nuisance parameter first", "nuisance parameter",
                "best fit in prior widths", false, false);
        for (int k = 0; k < n; k++) {
            row[k] = k + 1.0;
            pull[k] = result.nuisances().get(k).pull();
            double error = result.nuisances().get(k).error();
            figure.line((k + 1) + " " + result.nuisances().get(k).name(), new double[] {row[k], row[k]},
                    new double[] {pull[k] - error, pull[k] + error});
        }
        return figure.points("best fit", row, pull);
    }

    private static String label(StudyResult result, Power power) {
        return power.label(result.limit().scale().parameter(), result.limit().scale().unit());
    }

    private static String percent(double cl) {
        return Math.round(cl * 1000) / 10.0 + " %";
    }
}
