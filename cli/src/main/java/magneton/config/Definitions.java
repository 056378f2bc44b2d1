package magneton.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The named parts ({@code $defs}) of a JSON Schema, each written once although it may refer to itself. */
public final class Definitions {
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    /** A reference to the named part, which is made on first use. */
    Map<String, Object> reference(String name, Supplier<Map<String, Object>> schema) {
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of()); // marks it as begun, for a part that contains itself
            schemas.put(name, schema.get());
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    /** A map that keeps its order, from keys and values in turn: a schema prints the same every time. */
    public static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    public Map<String, Object> schemas() {
        return schemas;
    }
}
