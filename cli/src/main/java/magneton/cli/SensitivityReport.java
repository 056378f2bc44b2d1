package magneton.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import magneton.limit.Quantiles;
import magneton.report.Json;
import magneton.report.TextTable;
import magneton.sensitivity.Limit;
import magneton.sensitivity.NuisanceReport;
import magneton.study.BudgetRow;
import magneton.study.Plane;
import magneton.study.Scan;
import magneton.study.StudyResult;
import magneton.study.ToyStudy;

/** A study of sensitivity in words: JSON for programs, tables for people. */
final class SensitivityReport {
    /** How an upper limit is defined unless another construction is named. */
    static final String CONVENTION = "profile likelihood ratio against the best physical fit, two-sided quantile";

    private SensitivityReport() {}

    static String json(StudyResult result) {
        Limit limit = result.limit();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", result.study().run().name());
        map.put("parameter", limit.scale().parameter());
        map.put("unit", limit.scale().unit());
        map.put("cl", limit.cl());
        map.put("data", result.data());
        map.put("best_fit", limit.bestFit());
        map.put("interval", List.of(limit.low(), limit.high()));
        map.put("upper_limit", limit.upperLimit());
        map.put("convention", CONVENTION);
        Map<String, Object> others = new LinkedHashMap<>();
        result.upperLimits().forEach((construction, value) -> others.put(construction.word(), value));
        map.put("upper_limits", others);
        map.put("expected_upper_limits", list(result.expected()));
        map.put("chi_square", limit.chiSquare());
        map.put("bins", result.model().likelihood().data().length);
        map.put("nuisances", result.nuisances().stream().map(SensitivityReport::nuisance).toList());
        map.put("budget", result.budget().stream().map(SensitivityReport::row).toList());
        result.toys().ifPresent(toys -> map.put("toys", toys(toys)));
        result.scan().ifPresent(scan -> map.put("scan", scan(scan)));
        result.plane().ifPresent(plane -> map.put("plane", plane(plane)));
        map.put("complete", result.complete());
        return Json.pretty(map);
    }

    private static Map<String, Object> nuisance(NuisanceReport nuisance) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", nuisance.name());
        map.put("constrained", nuisance.constrained());
        map.put("pull", nuisance.pull());
        map.put("error", nuisance.error());
        map.put("correlation", nuisance.correlation());
        return map;
    }

    private static Map<String, Object> row(BudgetRow row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", row.name());
        map.put("kind", row.kind());
        map.put("upper_limit", row.upperLimit());
        map.put("change", row.change());
        return map;
    }

    private static Map<String, Object> toys(ToyStudy toys) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("toys", toys.toys());
        map.put("interval", List.of(toys.low(), toys.high()));
        map.put("upper_limit", toys.high());
        map.put("expected_upper_limits", list(toys.expected()));
        map.put("values", list(toys.values()));
        map.put("critical", list(toys.critical()));
        return map;
    }

    private static Map<String, Object> scan(Scan scan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("axis", scan.axis().name());
        map.put("unit", scan.axis().unit());
        map.putAll(scan.table().lists());
        return map;
    }

    private static Map<String, Object> plane(Plane plane) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("across", plane.across().name());
        map.put("across_unit", plane.across().unit());
        map.put("across_values", list(Arrays.copyOf(plane.across().values(), plane.q().length)));
        map.put("upwards", plane.upwards().name());
        map.put("upwards_values", list(plane.upwards().values()));
        map.put("upper_limit", list(plane.upperLimit()));
        map.put("q", Arrays.stream(plane.q()).map(SensitivityReport::list).toList());
        return map;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    static String text(StudyResult result) {
        Limit limit = result.limit();
        String unit = limit.scale().unit().isEmpty() ? "" : " " + limit.scale().unit();
        StringBuilder text = new StringBuilder();
        String data = result.model().observed() ? "data " + result.data() : "no data: what is expected without a signal";
        text.append(result.study().run().name()).append(": ").append(limit.scale().parameter()).append(" < ")
                .append(number(limit.upperLimit())).append(unit).append(" at ").append(number(100 * limit.cl())).append(" % (")
                .append(data).append(")\n\n");
        TextTable summary = TextTable.bare();
        summary.row("best fit", number(limit.bestFit()));
        summary.row("interval", number(limit.low()) + " to " + number(limit.high()));
        result.upperLimits().forEach((construction, value) -> summary.row("upper limit, " + construction.word(), number(value)));
        summary.row("expected, CLs, -2 to 2 sigma", String.join("  ", numbers(result.expected())));
        summary.row("chi-square, bins", number(limit.chiSquare()) + ", " + result.model().likelihood().data().length);
        text.append(summary);
        if (!result.nuisances().isEmpty()) {
            TextTable table = new TextTable("nuisance parameter", "pull", "error", "correlation");
            result.nuisances().forEach(n -> table.row(n.name() + (n.constrained() ? "" : " (free)"), number(n.pull()),
                    number(n.error()), number(n.correlation())));
            text.append('\n').append(table);
        }
        TextTable budget = new TextTable("budget", "upper limit", "change");
        result.budget().forEach(row -> budget.row(row.kind().equals("held") ? row.name() + " held" : row.name(),
                number(row.upperLimit()), String.format(Locale.ROOT, "%+.2f %%", 100 * row.change())));
        text.append('\n').append(budget);
        result.toys().ifPresent(toys -> text.append('\n').append(toys(toys, limit)));
        result.scan().ifPresent(scan -> text.append('\n').append(columns(scan.table().columns())));
        result.plane().ifPresent(plane -> text.append('\n').append(table(plane, limit)));
        return text.append(result.complete() ? "" : "\nEnded early: not all points were done.\n").toString();
    }

    private static TextTable toys(ToyStudy toys, Limit limit) {
        TextTable table = new TextTable("toys, " + toys.toys() + " for each value", "");
        table.row("interval", number(toys.low()) + " to " + number(toys.high()));
        table.row("expected, -2 to 2 sigma", String.join("  ", numbers(toys.expected())));
        table.row("critical q, at " + limit.scale().parameter(), "");
        for (int i = 0; i < toys.values().length; i++) {
            table.row("  " + number(toys.values()[i]), number(toys.critical()[i]));
        }
        return table;
    }

    private static TextTable columns(Map<String, double[]> columns) {
        List<String> names = new ArrayList<>(columns.keySet());
        TextTable table = new TextTable(names.toArray(String[]::new));
        for (int i = 0; i < columns.get(names.getFirst()).length; i++) {
            int row = i;
            table.row(names.stream().map(name -> number(columns.get(name)[row])).toArray(String[]::new));
        }
        return table;
    }

    private static TextTable table(Plane plane, Limit limit) {
        TextTable table = new TextTable(plane.across().label(), "upper limit on " + limit.scale().parameter(),
                "90 % in the plane");
        double[] high = plane.contour(Quantiles.chiSquareOfTwo(0.9)).columns().get("high");
        for (int i = 0; i < plane.upperLimit().length; i++) {
            table.row(number(plane.across().values()[i]), number(plane.upperLimit()[i]), number(high[i]));
        }
        return table;
    }

    private static List<String> numbers(double[] values) {
        return Arrays.stream(values).mapToObj(SensitivityReport::number).toList();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }
}
