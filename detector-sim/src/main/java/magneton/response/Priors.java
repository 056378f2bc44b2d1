package magneton.response;

import java.util.ArrayList;
import java.util.List;

import magneton.table.Table;

/** Usual widths of the priors of nuisance parameters, and where they come from: {@code nuisances.csv}. */
public final class Priors {
    private static final List<Row> ROWS = rows();

    private record Row(String response, String key, String quenching, double relative, String source) {}

    private Priors() {}

    private static List<Row> rows() {
        Table table = Table.read("nuisances.csv", Priors.class.getResourceAsStream("nuisances.csv"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            rows.add(new Row(table.text("response")[i], table.text("key")[i], table.text("quenching")[i],
                    table.nonNegative("relative_width")[i], table.text("source")[i]));
        }
        return List.copyOf(rows);
    }

    /** A parameter of a response with no upper end, its prior as wide as listed. */
    public static Nuisance of(String response, String key, double value) {
        return of(response, key, value, Double.POSITIVE_INFINITY);
    }

    /** A parameter of a response with its highest value. */
    public static Nuisance of(String response, String key, double value, double highest) {
        Row row = find(response, key, "");
        return new Nuisance(key, value, row.relative * value, highest, row.source);
    }

    /** The scale of a quenching factor, of which some are better known than others. */
    public static Nuisance quenching(String response, String quenching, double scale) {
        boolean own = ROWS.stream().anyMatch(row -> row.response.equals(response) && row.quenching.equals(quenching));
        Row row = find(response, "quenching-scale", own ? quenching : "");
        return new Nuisance(row.key, scale, row.relative, row.source);
    }

    private static Row find(String response, String key, String quenching) {
        return ROWS.stream()
                .filter(row -> row.response.equals(response) && row.key.equals(key) && row.quenching.equals(quenching))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nuisances.csv has no " + key + " of " + response));
    }
}
