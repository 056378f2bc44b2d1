package magneton.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import magneton.plot.Figure;
import magneton.study.StudyResult;

/** A study of sensitivity as one HTML page that needs nothing else: its tables and figures. */
final class SensitivityPage {
    private static final String STYLE = "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
            + "pre{background:#f6f6f6;padding:1em;overflow-x:auto}svg{max-width:100%;height:auto}";

    private SensitivityPage() {}

    static String of(StudyResult result, Map<String, Figure> figures) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escape(result.study().run().name())).append("</title>\n<style>").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Sensitivity of ").append(escape(result.study().run().name()))
                .append("</h1>\n<pre>").append(escape(SensitivityReport.text(result))).append("</pre>\n");
        figures.forEach((name, figure) -> page.append("<h2>").append(escape(name)).append("</h2>\n").append(drawing(figure)));
        return page.append("</body>\n</html>\n").toString();
    }

    /** The drawing without the declarations that begin a file of its own. */
    private static String drawing(Figure figure) {
        String svg = new String(figure.svg(), StandardCharsets.UTF_8);
        return svg.substring(svg.indexOf("<svg")) + "\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
