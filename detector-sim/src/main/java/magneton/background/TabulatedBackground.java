package magneton.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import magneton.response.ObservedWindow;
import magneton.table.Table;
import magneton.table.TableException;

/**
 * Tabulated spectra in observed energy, efficiency included; one component a column.
 *
 * <p>A table starts with {@code energy [keV]}, between whose rows spectra are linear, or with
 * {@code low [keV], high [keV]}, the edges of bins in which they are constant. Outside there is nothing. The other
 * columns are components, each with its unit, which tells rates from counts and densities from contents of bins:
 *
 * <ul>
 *   <li>{@code /keV} counts per keV, {@code /bin} counts of the bin, in the exposure of the table
 *   <li>{@code /keV/kg/d}, {@code /keV/t/yr} and such rates; {@code /bin/kg/d}, {@code /bin/t/yr} rates of the bin
 * </ul>
 */
public final class TabulatedBackground implements BackgroundModel {
    private static final Pattern COLUMN = Pattern.compile("(\\S+)\\s*\\[(.+)]");
    private static final String BIN = "/bin";
    /** Units of rates by what remains after {@code /keV} or {@code /bin}; nothing: counts. */
    private static final Map<String, Double> PER_KG_DAY = Map.of(
            "/kg/d", 1.0, "/kg/yr", 1 / 365.25, "/t/d", 1 / 1000.0, "/t/yr", 1 / (1000 * 365.25));

    private final List<Column> columns;

    /** A component as the table has it: counts per keV of its exposure, or per keV, kg and day. */
    private record Column(BackgroundComponent component, boolean counts) {}

    private TabulatedBackground(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Reads a table whose counts belong to the exposure of the run, whatever it is. */
    public static TabulatedBackground of(Table table) {
        return of(table, List.of(), "config");
    }

    /**
     * Reads a table; faults name file, line and column.
     *
     * @param uncertainty relative prior widths of the columns; none if empty
     * @param source of these
     */
    static TabulatedBackground of(Table table, List<Double> uncertainty, String source) {
        boolean bins = table.has("low [keV]");
        int first = bins ? 2 : 1;
        if (table.rows() < (bins ? 1 : 2) || table.columns().size() <= first) {
            throw new TableException(
                    table.file(), "a background needs two rows or more and a column such as 'total [/keV]'");
        }
        double[] low = table.increasing(bins ? "low [keV]" : "energy [keV]");
        double[] high = bins ? table.increasing("high [keV]") : low;
        if (bins) {
            requireApart(table, low, high);
        }
        List<Column> columns = new ArrayList<>();
        for (String heading : table.columns().subList(first, table.columns().size())) {
            Matcher name = COLUMN.matcher(heading);
            if (!name.matches()) {
                throw new TableException(
                        table.file(), "the column '" + heading + "' has no unit, such as 'total [/keV]'");
            }
            String unit = name.group(2);
            double[] values = table.nonNegative(heading);
            double scale = scale(table, unit, bins);
            for (int i = 0; i < values.length; i++) {
                values[i] *= unit.startsWith(BIN) ? scale / (high[i] - low[i]) : scale;
            }
            BackgroundSpectrum spectrum =
                    bins ? BackgroundSpectrum.steps(low, high, values) : BackgroundSpectrum.lines(low, values);
            double width = uncertainty.isEmpty() ? 0 : uncertainty.get(columns.size());
            BackgroundComponent component = new BackgroundComponent(name.group(1), spectrum, width, source);
            columns.add(new Column(component, unit.length() == BIN.length()));
        }
        return new TabulatedBackground(columns);
    }

    private static double scale(Table table, String unit, boolean bins) {
        String rest = unit.length() >= BIN.length() ? unit.substring(BIN.length()) : "";
        boolean known = unit.startsWith("/keV") || unit.startsWith(BIN);
        if (!known || !(rest.isEmpty() || PER_KG_DAY.containsKey(rest))) {
            throw new TableException(table.file(), "the unit '" + unit + "' is not /keV nor such as /keV/t/yr;"
                    + " allowed: /keV, /bin, /keV/kg/d, /keV/t/yr, /bin/kg/d, /bin/t/yr");
        }
        if (unit.startsWith(BIN) && !bins) {
            throw new TableException(
                    table.file(), "the unit '" + unit + "' needs bins: columns 'low [keV]' and 'high [keV]'");
        }
        return rest.isEmpty() ? 1 : PER_KG_DAY.get(rest);
    }

    private static void requireApart(Table table, double[] low, double[] high) {
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] < high[i]) || (i + 1 < low.length && high[i] > low[i + 1])) {
                throw table.fault(
                        i, "high [keV]", high[i] + " does not lie between the lower edges of this bin and the next");
            }
        }
    }

    /** The same with counts that belong to a certain exposure, and grow with that of a run. */
    TabulatedBackground countedIn(double tableKgDays) {
        return new TabulatedBackground(columns.stream()
                .map(column -> column.counts ? new Column(column.component.scaled(1 / tableKgDays), false) : column)
                .toList());
    }

    @Override
    public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
        List<BackgroundComponent> components = new ArrayList<>();
        for (Column column : columns) {
            BackgroundComponent whole = column.counts ? column.component : column.component.scaled(kgDays);
            BackgroundSpectrum seen = whole.spectrum().within(window.lowKeV(), window.highKeV());
            components.add(new BackgroundComponent(
                    whole.name(), seen, whole.times(), whole.uncertainty(), whole.source()));
        }
        return components;
    }
}
