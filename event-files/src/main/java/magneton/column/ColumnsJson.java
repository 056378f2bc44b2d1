package magneton.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventSchema;

/**
 * The columns with their units and descriptions as JSON: a list of objects of four strings, {@code name}, {@code type}
 * (int64, int32, float64, bool), {@code unit}, {@code description}. Only that form is read back.
 */
public final class ColumnsJson {
    /** The metadata key under which it stands. */
    public static final String KEY = "magneton.columns";

    private final String text;
    private int at;

    private ColumnsJson(String text) {
        this.text = text;
    }

    public static String write(EventSchema schema) {
        StringBuilder json = new StringBuilder("[");
        for (Column column : schema.columns()) {
            json.append(json.length() > 1 ? "," : "").append('{');
            field(json, "name", column.name()).append(',');
            field(json, "type", typeName(column.type())).append(',');
            field(json, "unit", column.unit()).append(',');
            field(json, "description", column.description()).append('}');
        }
        return json.append(']').toString();
    }

    private static StringBuilder field(StringBuilder json, String key, String value) {
        return quote(quote(json, key).append(':'), value);
    }

    private static StringBuilder quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"');
    }

    private static String typeName(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    public static EventSchema read(String json) throws MalformedException {
        return new ColumnsJson(json).schema();
    }

    private EventSchema schema() throws MalformedException {
        List<Column> columns = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            if (!columns.isEmpty()) {
                expect(',');
            }
            columns.add(column());
        }
        return new EventSchema(columns);
    }

    private Column column() throws MalformedException {
        Map<String, String> fields = new HashMap<>();
        expect('{');
        while (peek() != '}') {
            if (!fields.isEmpty()) {
                expect(',');
            }
            String key = string();
            expect(':');
            fields.put(key, string());
        }
        expect('}');
        for (ColumnType type : ColumnType.values()) {
            if (fields.containsKey("name") && typeName(type).equals(fields.get("type"))) {
                return new Column(fields.get("name"), type, fields.getOrDefault("unit", ""),
                        fields.getOrDefault("description", ""));
            }
        }
        throw new MalformedException("the list of columns has an unknown type");
    }

    private String string() throws MalformedException {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() throws MalformedException {
        if (peek() != 'u') {
            return text.charAt(at++);
        }
        if (at + 5 > text.length()) {
            throw new MalformedException("the list of columns ends too early");
        }
        char c = 0;
        for (int i = 1; i <= 4; i++) {
            c = (char) (c << 4 | Character.digit(text.charAt(at + i), 16) & 0xf);
        }
        at += 5;
        return c;
    }

    private void expect(char c) throws MalformedException {
        if (peek() != c) {
            throw new MalformedException("the list of columns is not in the form magneton writes");
        }
        at++;
    }

    private char peek() throws MalformedException {
        if (at >= text.length()) {
            throw new MalformedException("the list of columns ends too early");
        }
        return text.charAt(at);
    }
}
