package magneton.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.config.ConfigException;
import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Numbers;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.target.Elements;
import magneton.target.Target;
import magneton.target.Targets;

/**
 * A target: an element or compound as a word, or a mixture by mass as a map. {@code isotopes} in the map enriches:
 * {@code {Ge: 1, isotopes: {Ge76: 0.86}}}.
 */
final class TargetType implements ValueType<Target> {
    private static final String ISOTOPES = "isotopes";
    private static final Numbers FRACTION = Numbers.number().between(0, 1);

    @Override
    public Target read(ConfigNode node) {
        try {
            Targets targets = new Targets(Elements.load());
            if (!(node instanceof ConfigNode.Entries map)) {
                return targets.of(Types.TEXT.read(node));
            }
            LinkedHashMap<String, Double> parts = new LinkedHashMap<>();
            Map<String, Double> isotopes = new LinkedHashMap<>();
            map.entries().forEach((word, entry) -> {
                if (word.equals(ISOTOPES)) {
                    isotopes.putAll(Types.map(FRACTION).read(entry.value()));
                } else {
                    parts.put(word, FRACTION.read(entry.value()));
                }
            });
            return targets.mixture(parts, isotopes);
        } catch (IllegalArgumentException e) {
            throw ConfigException.at(node, e.getMessage());
        }
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> fractions = Definitions.ordered("type", "object", "additionalProperties",
                Map.of("anyOf", List.of(FRACTION.schema(definitions), Types.map(FRACTION).schema(definitions))),
                "minProperties", 1);
        return Map.of("anyOf", List.of(Map.of("type", "string"), fractions));
    }
}
