package magneton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import magneton.table.NearestWord;

/**
 * A map with known keys.
 *
 * @param word the word by which configs name it where it is one of several kinds
 * @param description one line for people
 * @param keys all keys it knows
 * @param build makes the object from the values; may refuse combinations with {@link Values#mistake}
 */
public record Section<T>(String word, String description, List<Key<?>> keys, Function<Values, T> build)
        implements ValueType<T> {
    public Section {
        keys = List.copyOf(keys);
    }

    @Override
    public T read(ConfigNode node) {
        Map<String, ConfigNode.Entry> given = entries(node);
        refuseUnknown(node, given);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Key<?> key : keys) {
            ConfigNode.Entry entry = given.get(key.name());
            if (entry != null) {
                values.put(key.name(), key.type().read(entry.value()));
            } else if (key.fallback() != null) {
                values.put(key.name(), key.type().read(fallback(key, node)));
            } else if (key.required()) {
                throw ConfigException.at(node, "the key '" + key.name() + "' is missing (" + key.description() + ")");
            }
        }
        return build(node, new Values(node, values));
    }

    /** Physics objects refuse bad parameters with a clause of their own; here it gets its place. */
    private T build(ConfigNode node, Values values) {
        try {
            return build.apply(values);
        } catch (IllegalArgumentException e) {
            throw ConfigException.at(node, e.getMessage());
        }
    }

    private void refuseUnknown(ConfigNode node, Map<String, ConfigNode.Entry> given) {
        List<String> allowed = keys.stream().map(Key::name).toList();
        given.forEach((word, entry) -> {
            if (!allowed.contains(word)) {
                String advice = allowed.isEmpty() ? "there are no keys here" : NearestWord.advice(word, allowed);
                throw new ConfigException(entry.keyPlace() + ": " + ConfigNode.join(node.path(), word)
                        + ": unknown key '" + word + "'; " + advice);
            }
        });
    }

    private static Map<String, ConfigNode.Entry> entries(ConfigNode node) {
        return switch (node) {
            case ConfigNode.Entries map -> map.entries();
            case ConfigNode.Scalar scalar when scalar.isNull() -> Map.of();
            case ConfigNode.Scalar scalar ->
                throw ConfigException.at(node, "'" + scalar.text() + "' stands where a map of keys is expected");
            case ConfigNode.Items list -> throw ConfigException.at(list, "a list stands where a map of keys is expected");
        };
    }

    private static ConfigNode fallback(Key<?> key, ConfigNode parent) {
        return YamlReader.readValue(key.fallback(), "the default of " + key.name(), parent.place().inputs(),
                ConfigNode.join(parent.path(), key.name()));
    }

    @Override
    public Map<String, Object> resolve(ConfigNode node) {
        Map<String, ConfigNode.Entry> given = entries(node);
        Map<String, Object> resolved = new LinkedHashMap<>();
        for (Key<?> key : keys) {
            ConfigNode.Entry entry = given.get(key.name());
            if (entry != null) {
                resolved.put(key.name(), key.type().resolve(entry.value()));
            } else if (key.fallback() != null) {
                resolved.put(key.name(), key.type().resolve(fallback(key, node)));
            }
        }
        return resolved;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key<?> key : keys) {
            Map<String, Object> property = new LinkedHashMap<>(key.type().schema(definitions));
            property.put("description", key.description());
            if (key.fallback() != null) {
                property.put("default", YamlReader.readValue(key.fallback(), "", null, "").plain());
            }
            properties.put(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", description);
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Whether the bare word is enough to name it. */
    boolean needsNothing() {
        return keys.stream().noneMatch(Key::required);
    }
}
