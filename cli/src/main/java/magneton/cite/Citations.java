package magneton.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.table.Table;

/**
 * Which references choices in a config rest on, by the ends of their paths.
 *
 * @param references keys of the bibliography, by the end of a path such as {@code source.solar} or
 *     {@code reactor.spectrum=huber-mueller}; empty where there is nothing to cite
 */
public record Citations(Map<String, List<String>> references) {
    /** magneton itself, which every run uses. */
    static final String SELF = "magneton";

    private static final String NOTHING = "-";

    /** The shipped ones. */
    public static Citations shipped() {
        Table table = Table.read("citations.csv", Citations.class.getResourceAsStream("citations.csv"));
        String[] paths = table.text("path");
        String[] keys = table.text("references");
        Map<String, List<String>> references = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            references.put(paths[row], keys[row].equals(NOTHING) ? List.of() : List.of(keys[row].split(" ")));
        }
        return new Citations(references);
    }

    /** BibTeX of all that a resolved config uses, each entry with the choices that use it before it. */
    public String bibtex(Map<String, Object> resolved) {
        Bibliography bibliography = Bibliography.shipped();
        StringBuilder text = new StringBuilder(bibliography.entry(SELF)).append('\n');
        used(resolved).forEach((key, choices) ->
                text.append("\n% ").append(String.join(", ", choices)).append('\n').append(bibliography.entry(key)).append('\n'));
        return text.toString();
    }

    /** Identifiers of the references that a resolved config uses, magneton's own left out: DOIs, and numbers of arXiv. */
    public Map<String, List<String>> identifiers(Map<String, Object> resolved) {
        Bibliography bibliography = Bibliography.shipped();
        Map<String, List<String>> identifiers = new LinkedHashMap<>();
        for (String key : used(resolved).keySet()) {
            bibliography.field(key, "doi").ifPresent(doi -> identifiers.computeIfAbsent("DOI", _ -> new ArrayList<>()).add(doi));
            bibliography.field(key, "eprint").ifPresent(
                    number -> identifiers.computeIfAbsent("arXiv", _ -> new ArrayList<>()).add(number));
        }
        return identifiers;
    }

    /** The choices of a resolved config by the key of the reference they rest on, in the order of the config. */
    Map<String, List<String>> used(Map<String, Object> resolved) {
        Map<String, List<String>> used = new LinkedHashMap<>();
        visit(List.of(), resolved, used);
        return used;
    }

    private void visit(List<String> path, Object value, Map<String, List<String>> used) {
        cite(path, used);
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(key.toString());
                visit(longer, inner, used);
            });
            case List<?> list -> list.forEach(item -> visit(path, item, used));
            default -> {
                List<String> with = new ArrayList<>(path);
                with.set(with.size() - 1, with.getLast() + "=" + value);
                cite(with, used);
            }
        }
    }

    private void cite(List<String> path, Map<String, List<String>> used) {
        for (int from = 0; from < path.size(); from++) {
            String end = String.join(".", path.subList(from, path.size()));
            for (String key : references.getOrDefault(end, List.of())) {
                List<String> choices = used.computeIfAbsent(key, _ -> new ArrayList<>());
                if (!choices.contains(end)) {
                    choices.add(end);
                }
            }
        }
    }
}
