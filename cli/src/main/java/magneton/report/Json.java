package magneton.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers, flags and null as JSON (RFC 8259), maps in their order.
 *
 * <p>Numbers that JSON does not have (NaN, infinite) become null.
 */
public final class Json {
    private final StringBuilder out = new StringBuilder();
    private final String indent;

    private Json(String indent) {
        this.indent = indent;
    }

    /** Over several lines, for people. */
    public static String pretty(Object value) {
        Json json = new Json("  ");
        json.value(value, "\n");
        return json.out.toString();
    }

    /** On one line. */
    public static String compact(Object value) {
        Json json = new Json("");
        json.value(value, "");
        return json.out.toString();
    }

    private void value(Object value, String margin) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> map(map, margin);
            case List<?> list -> list(list, margin);
            case Double number when !Double.isFinite(number) -> out.append("null");
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> text(value.toString());
        }
    }

    private void map(Map<?, ?> map, String margin) {
        String inner = margin.isEmpty() ? "" : margin + indent;
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(inner);
            text(entry.getKey().toString());
            out.append(margin.isEmpty() ? ":" : ": ");
            value(entry.getValue(), inner);
            out.append(entries.hasNext() ? "," : margin);
        }
        out.append('}');
    }

    private void list(List<?> list, String margin) {
        boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        String inner = margin.isEmpty() || flat ? "" : margin + indent;
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : flat && !margin.isEmpty() ? ", " : ",").append(inner);
            value(list.get(i), inner);
        }
        out.append(list.isEmpty() || flat ? "" : margin).append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0xfeff || c >= 0xfffe) { // what YAML readers refuse
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
