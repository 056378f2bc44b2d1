package magneton.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BibTeX entries by key, one a line in their resource.
 *
 * @param entries whole entries as they are written
 */
public record Bibliography(Map<String, String> entries) {
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\{([^,]+),.*\\}");
    private static final Pattern BREAK = Pattern.compile(", (?=[a-zA-Z]+ = \\{)");

    /** The shipped ones. */
    public static Bibliography shipped() {
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream in = Bibliography.class.getResourceAsStream("references.bib")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("@")).forEach(line -> {
                Matcher entry = ENTRY.matcher(line);
                if (!entry.matches() || entries.put(entry.group(1), line) != null) {
                    throw new IllegalStateException("not an entry, or a second one of its key: " + line);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bibliography(entries);
    }

    /** An entry with a field a line. */
    String entry(String key) {
        String line = entries.get(key);
        if (line == null) {
            throw new IllegalStateException("no reference " + key);
        }
        String fields = BREAK.matcher(line.substring(0, line.length() - 1)).replaceAll(",\n  ");
        return fields + "\n}";
    }

    /** First author, year and number of a reference on one line: {@code Wong et al. 2007, hep-ex/0605006}. */
    public String brief(String key) {
        String author = field(key, "author").orElse("");
        String first = author.split(",| and ")[0].replaceAll("[{}\\\\'~\"^`]", "");
        String others = author.contains(" and ") ? " et al." : "";
        return first + others + " " + field(key, "year").orElse("") + number(key).map(text -> ", " + text).orElse("");
    }

    /** Where it is found on the web, if it has an eprint or a DOI. */
    public Optional<String> link(String key) {
        return field(key, "eprint").map(eprint -> "https://arxiv.org/abs/" + eprint)
                .or(() -> field(key, "doi").map(doi -> "https://doi.org/" + doi));
    }

    private Optional<String> number(String key) {
        return field(key, "eprint").map(eprint -> eprint.contains("/") ? eprint : "arXiv:" + eprint)
                .or(() -> field(key, "doi").map(doi -> "doi:" + doi));
    }

    /** The text of a field, if it has it. */
    Optional<String> field(String key, String name) {
        String line = entries.get(key);
        if (line == null) {
            throw new IllegalStateException("no reference " + key);
        }
        Matcher match = Pattern.compile("[ ,]" + name + " = \\{(.*?)\\}(, [a-zA-Z]+ = \\{|\\}$)").matcher(line);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
