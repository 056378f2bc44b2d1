package magneton.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import magneton.cite.Bibliography;
import magneton.validation.Published;
import magneton.validation.Result;
import magneton.validation.Result.Verdict;

/** Published numbers beside ours: as aligned text, JSON, and a page that needs nothing else. */
public final class ValidationReport {
    private final List<Result> results;
    private final Bibliography bibliography = Bibliography.shipped();

    public ValidationReport(List<Result> results) {
        this.results = List.copyOf(results);
    }

    /** One table a room; a note stands where ours differs or nothing is published. */
    public String text() {
        StringBuilder text = new StringBuilder();
        rooms().forEach((room, rows) -> {
            TextTable table = new TextTable("name", "published", "ours", "ratio", "unit", "", "");
            for (Result row : rows) {
                Published published = row.published();
                String verdict = row.verdict() == Verdict.SHOWN ? "" : word(row);
                table.row(row.name(), published(row), number(row.ours()), ratio(row), published.unit(), verdict,
                        row.verdict() == Verdict.AGREES ? "" : published.note());
            }
            text.append(room).append("\n\n").append(table).append('\n');
        });
        return text.append(summary()).append('\n').toString();
    }

    /** {@code results[]} of name, published, ours, ratio, note and what else is known. */
    public String json() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Result result : results) {
            Published published = result.published();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", result.name());
            row.put("published", published.value());
            row.put("ours", result.ours());
            row.put("ratio", result.ratio());
            row.put("unit", published.unit());
            row.put("verdict", word(result));
            row.put("agrees_from", published.within().below());
            row.put("agrees_to", published.within().above());
            row.put("kind", published.kind().label());
            row.put("room", result.room());
            row.put("references", published.references().stream().map(bibliography::brief).toList());
            row.put("note", published.note());
            rows.add(row);
        }
        return Json.pretty(Map.of("results", rows)) + "\n";
    }

    /** A page with everything in it. */
    public String html() {
        return new ValidationPage(bibliography, rooms(), summary()).html();
    }

    private Map<String, List<Result>> rooms() {
        Map<String, List<Result>> rooms = new LinkedHashMap<>();
        results.forEach(result -> rooms.computeIfAbsent(result.room(), _ -> new ArrayList<>()).add(result));
        return rooms;
    }

    private String summary() {
        return results.size() + " results: " + count(Verdict.AGREES) + " agree, " + count(Verdict.DIFFERS) + " differ, "
                + count(Verdict.SHOWN) + " have nothing to be held against.";
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    static String word(Result result) {
        return result.verdict().name().toLowerCase(Locale.ROOT);
    }

    static String published(Result result) {
        return Double.isNaN(result.published().value()) ? "-" : number(result.published().value());
    }

    static String ratio(Result result) {
        return Double.isNaN(result.ratio()) ? "-" : String.format(Locale.ROOT, "%.3f", result.ratio());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }
}
