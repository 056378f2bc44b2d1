package magneton.config;

import java.util.List;
import java.util.Map;

/**
 * A window {@code [low, high]}, in the unit of its type.
 *
 * @param low lower edge, at least 0
 * @param high upper edge, above the lower
 */
public record Interval(double low, double high) {
    /** A window of quantities, written as a list of two. */
    public static ValueType<Interval> of(Numbers edge) {
        return new ValueType<>() {
            @Override
            public Interval read(ConfigNode node) {
                if (!(node instanceof ConfigNode.Items list) || list.items().size() != 2) {
                    String given = node instanceof ConfigNode.Items other ? "a list of " + other.items().size() + " stands" : Types.given(node);
                    throw ConfigException.at(node,
                            given + " where a window is expected; a window is written as two values, for example [1 keV, 100 keV]");
                }
                double low = edge.read(list.items().get(0));
                double high = edge.read(list.items().get(1));
                if (!(low < high)) {
                    throw ConfigException.at(node, "the lower edge " + list.items().get(0).plain()
                            + " is not below the upper edge " + list.items().get(1).plain());
                }
                return new Interval(low, high);
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return Definitions.ordered("type", "array", "items", edge.schema(definitions), "minItems", 2, "maxItems", 2,
                        "description", "lower and upper edge; lower below upper");
            }
        };
    }

    public List<Double> edges() {
        return List.of(low, high);
    }
}
