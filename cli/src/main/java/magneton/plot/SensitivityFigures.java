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
        double z = Quantiles.chiSquare(limit.cl());
        Figure figure = new Figure(result.study().run().name(), parameter(result), "-2 ln lambda", false, false).plainY();
        figure.line(result.data(), x, table.columns().get("q"));
        double[] ends = {x[0], x[x.length - 1]};
        figure.dashed(percent(limit.cl()), ends, new double[] {z, z});
        result.toys().filter(toys -> toys.values().length > 1)
                .ifPresent(toys -> figure.dashed(percent(limit.cl()) + ", toys", toys.values(), toys.critical()));
        return figure.upTo(0, TALL);
    }

    private static Figure limits(StudyResult result, Scan scan, double[] x, ColumnTable table) {
        Map<String, double[]> c = table.columns();
        boolean log = x[0] > 0 && x[x.length - 1] / x[0] > 30;
        Figure figure = new Figure(result.study().run().name(), scan.axis().label(),
                percent(result.limit().cl()) + " upper limit on " + parameter(result), log, false).plainX();
        figure.band("expected, 2 sigma", x, c.get("expected_m2"), c.get("expected_p2"), TWO);
        figure.band("expected, 1 sigma", x, c.get("expected_m1"), c.get("expected_p1"), ONE);
        figure.line(result.model().observed() ? "observed" : "upper limit", x, c.get("upper_limit"));
        return figure.dashed("expected (CLs)", x, c.get("expected"));
    }

    private static Figure plane(StudyResult result, Plane plane) {
        double[] x = plane.across().values();
        double[] y = plane.upwards().values();
        boolean logX = x[0] > 0 && x[x.length - 1] / x[0] > 30;
        boolean logY = y[0] > 0 && y[y.length - 1] / y[0] > 30;
        Figure figure = new Figure(result.study().run().name(), plane.across().label(), parameter(result), logX, logY).plainX();
        double[] done = Arrays.copyOf(x, plane.upperLimit().length);
        figure.line(percent(result.limit().cl()) + ", " + plane.across().name() + " known", done, plane.upperLimit());
        contour(figure, "68 %", plane, Quantiles.chiSquareOfTwo(0.6827));
        contour(figure, "90 %", plane, Quantiles.chiSquareOfTwo(0.9));
        contour(figure, "95 %", plane, Quantiles.chiSquareOfTwo(0.95));
        return figure;
    }

    private static void contour(Figure figure, String name, Plane plane, double level) {
        Map<String, double[]> columns = plane.contour(level).columns();
        double[] x = columns.get(plane.across().column());
        figure.line(name, x, columns.get("high"));
        figure.line(name + " lower", x, columns.get("low"));
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
                edges[0] > 0 && edges[edges.length - 1] / edges[0] > 30, false).plainX().plainY();
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
                "best fit in prior widths", false, false).plainX().plainY();
        for (int k = 0; k < n; k++) {
            row[k] = k + 1.0;
            pull[k] = result.nuisances().get(k).pull();
            double error = result.nuisances().get(k).error();
            figure.line((k + 1) + " " + result.nuisances().get(k).name(), new double[] {row[k], row[k]},
                    new double[] {pull[k] - error, pull[k] + error});
        }
        return figure.points("best fit", row, pull);
    }

    private static String parameter(StudyResult result) {
        String unit = result.limit().scale().unit();
        return result.limit().scale().parameter() + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    private static String percent(double cl) {
        return Math.round(cl * 1000) / 10.0 + " %";
    }
}
