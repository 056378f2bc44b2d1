package magneton.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.report.TextTable;
import magneton.source.Flavour;
import magneton.target.Element;
import magneton.target.Elements;
import magneton.target.Isotope;

/** How often each code occurs in the columns that hold codes, which no mean describes. */
final class CodeCounts {
    /** The columns with codes, in record order. */
    static final List<Column> COLUMNS = List.of(Column.PROCESS, Column.NU_PDG, Column.TARGET_PDG, Column.SHELL);

    private final Map<Column, Map<Integer, Long>> counts = new LinkedHashMap<>();

    CodeCounts() {
        COLUMNS.forEach(column -> counts.put(column, new TreeMap<>()));
    }

    void add(EventBatch batch) {
        counts.forEach((column, byCode) -> {
            int[] codes = batch.ints(column);
            for (int i = 0; i < batch.size(); i++) {
                byCode.merge(codes[i], 1L, Long::sum);
            }
        });
    }

    Map<Integer, Long> of(Column column) {
        return counts.get(column);
    }

    /** A row for each code that occurs. */
    String table(Map<Integer, String> processes) {
        Map<Integer, String> nuclei = nuclei();
        TextTable table = new TextTable("column", "code", "", "events");
        counts.forEach((column, byCode) -> byCode.forEach((code, events) -> {
            String meaning = column == Column.PROCESS ? processes.getOrDefault(code, "background")
                    : column == Column.NU_PDG ? neutrino(code)
                    : column == Column.TARGET_PDG ? nuclei.getOrDefault(code, "")
                    : code < 0 ? "none" : "";
            table.row(column.name(), code.toString(), meaning, String.format(Locale.ROOT, "%,d", events));
        }));
        return table.toString();
    }

    private static String neutrino(int pdg) {
        for (Flavour flavour : Flavour.values()) {
            if (flavour.pdg() == pdg) {
                return flavour.label();
            }
        }
        return "";
    }

    private static Map<Integer, String> nuclei() {
        Map<Integer, String> names = new TreeMap<>();
        Elements elements = Elements.load();
        for (String symbol : elements.symbols()) {
            Element element = elements.get(symbol);
            for (Isotope isotope : element.isotopes()) {
                names.put(isotope.pdg(), isotope.label());
            }
        }
        return names;
    }
}
