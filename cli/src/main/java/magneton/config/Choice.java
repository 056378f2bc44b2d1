package magneton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.table.NearestWord;

/**
 * One of several kinds: a word, or a one-key map of its parameters, as in {@code stepping} or
 * {@code {stepping: {edges: atomic}}}.
 *
 * @param noun what is chosen, e.g. {@code source}; names the part of the JSON Schema
 * @param kinds the members
 * @param severalHint what to do when two are given, e.g. {@code join them under 'sum'}
 */
public record Choice<T>(String noun, List<Section<? extends T>> kinds, String severalHint) implements ValueType<T> {
    public Choice {
        kinds = List.copyOf(kinds);
    }

    /** The words of all members. */
    public List<String> words() {
        return kinds.stream().map(Section::word).toList();
    }

    /** The member of this word. */
    public Optional<Section<? extends T>> kind(String word) {
        return kinds.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    @Override
    public T read(ConfigNode node) {
        Chosen<T> chosen = choose(node);
        return chosen.kind.read(chosen.parameters);
    }

    @Override
    public Map<String, Object> resolve(ConfigNode node) {
        Chosen<T> chosen = choose(node);
        return Map.of(chosen.kind.word(), chosen.kind.resolve(chosen.parameters));
    }

    private record Chosen<T>(Section<? extends T> kind, ConfigNode parameters) {}

    private Chosen<T> choose(ConfigNode node) {
        return switch (node) {
            case ConfigNode.Scalar scalar when !scalar.isNull() -> new Chosen<>(
                    known(scalar.text(), scalar.place(), scalar.path()),
                    new ConfigNode.Entries(Map.of(), node.place(), ConfigNode.join(node.path(), scalar.text())));
            case ConfigNode.Entries map when map.entries().size() == 1 -> {
                Map.Entry<String, ConfigNode.Entry> only = map.entries().entrySet().iterator().next();
                yield new Chosen<>(known(only.getKey(), only.getValue().keyPlace(), node.path()), only.getValue().value());
            }
            case ConfigNode.Entries map when map.entries().size() > 1 -> throw several(map);
            default -> throw ConfigException.at(node, Types.given(node) + " where a " + noun + " is expected; allowed: " + String.join(", ", words()));
        };
    }

    private ConfigException several(ConfigNode.Entries map) {
        map.entries().forEach((word, entry) -> known(word, entry.keyPlace(), map.path()));
        return ConfigException.at(map, map.entries().size() + " are given (" + String.join(", ", map.entries().keySet())
                + ") where one " + noun + " is expected; " + severalHint);
    }

    private Section<? extends T> known(String word, Place place, String path) {
        return kind(word).orElseThrow(() -> new ConfigException(
                place + ": " + (path.isEmpty() ? "" : path + ": ") + "unknown " + noun + " '" + word + "'; " + NearestWord.advice(word, words())));
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(noun.replace(' ', '-'), () -> ownSchema(definitions));
    }

    private Map<String, Object> ownSchema(Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> bare = new ArrayList<>();
        for (Section<? extends T> kind : kinds) {
            properties.put(kind.word(), kind.schema(definitions));
            if (kind.needsNothing()) {
                bare.add(kind.word());
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "object");
        map.put("properties", properties);
        map.put("additionalProperties", false);
        map.put("minProperties", 1);
        map.put("maxProperties", 1);
        return bare.isEmpty() ? map : Map.of("anyOf", List.of(Map.of("enum", bare), map));
    }
}
