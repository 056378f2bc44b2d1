package magneton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One or more of several kinds, each at most once: a map from words to parameters, as under {@code processes}.
 *
 * @param choice the kinds
 */
public record Several<T>(Choice<T> choice) implements ValueType<List<T>> {
    @Override
    public List<T> read(ConfigNode node) {
        List<T> values = new ArrayList<>();
        for (ConfigNode one : each(node)) {
            values.add(choice.read(one));
        }
        return List.copyOf(values);
    }

    @Override
    public Object resolve(ConfigNode node) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        for (ConfigNode one : each(node)) {
            resolved.putAll(choice.resolve(one));
        }
        return resolved;
    }

    private List<ConfigNode> each(ConfigNode node) {
        if (!(node instanceof ConfigNode.Entries map) || map.entries().isEmpty()) {
            throw ConfigException.at(node, Types.given(node) + " where a map of " + choice.noun() + " entries is expected, for example {"
                    + choice.words().getFirst() + ": {}}; allowed: " + String.join(", ", choice.words()));
        }
        List<ConfigNode> singles = new ArrayList<>();
        map.entries().forEach((word, entry) ->
                singles.add(new ConfigNode.Entries(Map.of(word, entry), map.place(), map.path())));
        return singles;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        choice.kinds().forEach(kind -> properties.put(kind.word(), kind.schema(definitions)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("minProperties", 1);
        return schema;
    }
}
