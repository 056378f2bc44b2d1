package magneton.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import magneton.cite.Bibliography;
import magneton.validation.Result;

/**
 * Published numbers beside ours as one HTML page without scripts or other files; a mark shows the ratio from 0.1 to 10.
 */
record ValidationPage(Bibliography bibliography, Map<String, List<Result>> rooms, String summary) {
    private static final String STYLE = """
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 78em; padding: 0 1em; color: #222 }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2em }
            th, td { text-align: left; padding: .25em .7em .25em 0; border-bottom: 1px solid #ddd; vertical-align: top }
            td.n { font-variant-numeric: tabular-nums; white-space: nowrap }
            tr.differs td.v { color: #a33; font-weight: 600 }
            tr.agrees td.v { color: #2a6 }
            small { color: #666 }
            """;

    String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<title>magneton: published numbers and ours</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Published numbers and ours</h1>\n<p>").append(escaped(summary))
                .append("</p>\n");
        rooms.forEach((room, rows) -> {
            page.append("<h2>").append(escaped(room)).append("</h2>\n<table>\n<tr><th>name<th>published<th>ours")
                    .append("<th>unit<th>ratio<th><th><th>note, reference</tr>\n");
            rows.forEach(row -> page.append(row(row)));
            page.append("</table>\n");
        });
        return page.append("</body>\n</html>\n").toString();
    }

    private String row(Result result) {
        String references = result.published().references().stream().map(this::reference)
                .collect(Collectors.joining("; "));
        return "<tr class=\"" + ValidationReport.word(result) + "\"><td>" + escaped(result.name())
                + "<td class=\"n\">" + ValidationReport.published(result)
                + "<td class=\"n\">" + ValidationReport.number(result.ours())
                + "<td>" + escaped(result.published().unit()) + "<td class=\"n\">" + ValidationReport.ratio(result)
                + "<td>" + mark(result.ratio()) + "<td class=\"v\">" + ValidationReport.word(result)
                + "<td>" + escaped(result.published().note())
                + " <small>" + result.published().kind().label() + ": " + references + "</small></tr>\n";
    }

    private String reference(String key) {
        String brief = escaped(bibliography.brief(key));
        return bibliography.link(key).map(link -> "<a href=\"" + escaped(link) + "\">" + brief + "</a>").orElse(brief);
    }

    /** A tick on a logarithmic line from 0.1 to 10, the middle being agreement. */
    private static String mark(double ratio) {
        if (!(ratio > 0)) {
            return "";
        }
        double x = 50 + 50 * Math.clamp(Math.log10(ratio), -1, 1);
        return String.format(Locale.ROOT,
                "<svg width=\"100\" height=\"14\"><path d=\"M0 7H100M50 2V12\" stroke=\"#bbb\"/>"
                + "<circle cx=\"%.1f\" cy=\"7\" r=\"3.5\" fill=\"#247\"/></svg>", x);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
