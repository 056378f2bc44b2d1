package magneton.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Maps and lists as an outline for people: a line a value, what belongs to a key indented under it, a list of like records
 * as a table. Not meant to be parsed; {@link Json} is.
 */
public final class Outline {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    /** A value under its key, with a line feed at the end. */
    public static String of(String key, Object value) {
        Outline outline = new Outline();
        outline.entry(key, value, "");
        return outline.out.toString();
    }

    private void entry(String key, Object value, String margin) {
        out.append(margin).append(key).append(':');
        switch (value) {
            case Map<?, ?> map when isNested(map) -> {
                out.append('\n');
                map.forEach((name, inner) -> entry(name.toString(), inner, margin + INDENT));
            }
            case List<?> list when isTable(list) -> {
                out.append('\n');
                table(list).lines().forEach(line -> out.append(margin).append(INDENT).append(line).append('\n'));
            }
            default -> out.append(' ').append(inline(value)).append('\n');
        }
    }

    /** Maps of a few plain values stay on the line of their key. */
    private static boolean isNested(Map<?, ?> map) {
        return map.size() > 1 && map.values().stream().anyMatch(value -> value instanceof Map || value instanceof List)
                || inline(map).length() > 100
                || map.values().stream().anyMatch(value -> value instanceof Map<?, ?> inner && isNested(inner))
                || map.values().stream().anyMatch(value -> value instanceof List<?> list && isTable(list));
    }

    private static boolean isTable(List<?> list) {
        Set<?> kinds = list.stream().map(item -> item instanceof Map<?, ?> map ? map.keySet() : Set.of()).collect(Collectors.toSet());
        return kinds.size() == 1 && !kinds.iterator().next().equals(Set.of());
    }

    private static String table(List<?> records) {
        TextTable table = TextTable.bare();
        table.row(cells(((Map<?, ?>) records.getFirst()).keySet().stream().toList()));
        records.forEach(record -> table.row(cells(List.copyOf(((Map<?, ?>) record).values()))));
        return table.toString();
    }

    private static String[] cells(List<?> values) {
        return values.stream().map(Outline::inline).toArray(String[]::new);
    }

    private static String inline(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + inline(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Outline::inline).collect(Collectors.joining(", ", "[", "]"));
            case null -> "none";
            default -> value.toString();
        };
    }
}
