package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Numbers;
import magneton.config.ValueType;

/** How many events a run makes. */
public sealed interface EventCount {
    /** A fixed number. */
    record Fixed(long events) implements EventCount {}

    /** A Poisson draw of the expected counts, from the seed. */
    record Expected() implements EventCount {}

    /** A whole number from 0 on, or the word {@code expected}. */
    ValueType<EventCount> TYPE = new ValueType<>() {
        @Override
        public EventCount read(ConfigNode node) {
            if (node instanceof ConfigNode.Scalar scalar && scalar.text().equals("expected")) {
                return new Expected();
            }
            return new Fixed(Numbers.whole(0).read(node));
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("anyOf", List.of(Numbers.whole(0).schema(definitions), Map.of("const", "expected")));
        }
    };
}
