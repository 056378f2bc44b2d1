package magneton.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of JSON Schema that run configs use, for values as YAML writes them. */
record Schema(Map<?, ?> map, String reference, Map<String, Object> root) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    static Schema of(Object schema, Map<String, Object> root) {
        Map<?, ?> map = (Map<?, ?>) schema;
        if (map.get("$ref") instanceof String reference) {
            Map<?, ?> definitions = (Map<?, ?>) root.get("$defs");
            return new Schema((Map<?, ?>) definitions.get(reference.substring("#/$defs/".length())), reference, root);
        }
        return new Schema(map, null, root);
    }

    /** Itself, or what it may be any of. */
    Stream<Schema> each() {
        return map.get("anyOf") instanceof List<?> any
                ? any.stream().map(one -> new Schema((Map<?, ?>) one, reference, root)).flatMap(one ->
                        one.map.containsKey("$ref") || one.map.containsKey("anyOf") ? of(one.map, root).each() : Stream.of(one))
                : Stream.of(this);
    }

    List<Schema> alternatives() {
        return each().toList();
    }

    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        if (map.get("properties") instanceof Map<?, ?> given) {
            given.forEach((word, schema) -> properties.put((String) word, of(schema, root)));
        }
        return properties;
    }

    List<String> required() {
        return map.get("required") instanceof List<?> words ? words.stream().map(String.class::cast).toList() : List.of();
    }

    private boolean is(String type) {
        Object given = map.get("type");
        return type.equals(given) || given instanceof List<?> types && types.contains(type);
    }

    private double bound(String name, double none) {
        return map.get(name) instanceof Number number ? number.doubleValue() : none;
    }

    private List<String> units() {
        return map.get("x-units") instanceof String units ? List.of(units.split(", | or ")) : List.of();
    }

    /** A good value, as written. */
    String example() {
        Schema one = alternatives().getFirst();
        if (one.map.get("enum") instanceof List<?> words) {
            return words.getFirst().toString();
        }
        if (!one.units().isEmpty()) {
            return "1 " + one.units().getFirst();
        }
        if (one.is("array")) {
            Schema item = of(one.map.get("items"), root);
            List<String> items = new ArrayList<>(Collections.nCopies((int) one.bound("minItems", 1), item.example()));
            if (items.size() == 2) {
                items.set(1, item.example().replace("1 ", "2 ")); // a window: the upper edge above the lower
            }
            return items.toString();
        }
        if (one.is("object")) {
            return one.required().stream().map(word -> word + ": " + one.properties().get(word).example())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return one.is("boolean") ? "true" : one.is("string") ? "x" : one.bound("maximum", 2) < 1 ? "0.1" : "1";
    }

    /** Whether a value may be so; of a map and a list only that it is one. */
    boolean accepts(String value) {
        return alternatives().stream().anyMatch(one -> one.acceptsItself(value));
    }

    private boolean acceptsItself(String value) {
        if (value.startsWith("{")) {
            return is("object") && map.get("additionalProperties") instanceof Map<?, ?>;
        }
        if (value.isEmpty()) {
            return is("object") && required().isEmpty() && !map.containsKey("minProperties");
        }
        if (value.startsWith("[")) {
            return is("array") && (!value.equals("[]") || bound("minItems", 0) == 0);
        }
        if (map.get("enum") instanceof List<?> words) {
            return words.contains(value);
        }
        if (map.containsKey("const")) {
            return map.get("const").toString().equals(value);
        }
        if (!units().isEmpty()) {
            boolean unit = units().stream().anyMatch(known -> value.endsWith(" " + known));
            boolean finite = unit && !Double.isInfinite(Double.parseDouble(value.split(" ")[0].replace(".nan", "inf").replace("inf", "Infinity")));
            return finite && !(value.startsWith("-") && map.containsKey("x-bounds"));
        }
        if (is("string")) {
            return true;
        }
        return is("number") && isNumber(value) || is("integer") && isNumber(value) && isWhole(value);
    }

    private boolean isNumber(String value) {
        return NUMBER.matcher(value).matches() && Double.parseDouble(value) >= bound("minimum", Double.NEGATIVE_INFINITY)
                && Double.parseDouble(value) <= bound("maximum", Double.POSITIVE_INFINITY)
                && Double.parseDouble(value) > bound("exclusiveMinimum", Double.NEGATIVE_INFINITY);
    }

    private static boolean isWhole(String value) {
        double number = Double.parseDouble(value);
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
    }

    /** The first unit it is written in, or none. */
    String unit() {
        return alternatives().stream().flatMap(one -> one.units().stream()).findFirst().orElse("");
    }
}
