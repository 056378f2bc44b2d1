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

    public Map<String, Object> schemas() {
        return schemas;
    }
}
