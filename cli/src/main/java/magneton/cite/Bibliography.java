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
record Bibliography(Map<String, String> entries) {
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\{([^,]+),.*\\}");
    private static final Pattern BREAK = Pattern.compile(", (?=[a-zA-Z]+ = \\{)");

    /** The shipped ones. */
    static Bibliography shipped() {
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

    /** A field of an entry, if it has it. */
    Optional<String> field(String key, String name) {
        Matcher field = Pattern.compile(", " + name + " = \\{([^}]*)\\}").matcher(entries.get(key));
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
