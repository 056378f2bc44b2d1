package magneton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import magneton.table.NearestWord;

/** Plain kinds of values: texts, words, flags, lists, maps, input files. */
public final class Types {
    /** Any text. */
    public static final ValueType<String> TEXT = new ValueType<>() {
        @Override
        public String read(ConfigNode node) {
            return scalar(node, "a text").text();
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Definitions.ordered("type", List.of("string", "number"));
        }
    };

    /** {@code true} or {@code false}. */
    public static final ValueType<Boolean> FLAG = new ValueType<>() {
        @Override
        public Boolean read(ConfigNode node) {
            String text = scalar(node, "true or false").text();
            if (!text.equals("true") && !text.equals("false")) {
                throw ConfigException.at(node, "'" + text + "' is neither true nor false");
            }
            return text.equals("true");
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("type", "boolean");
        }
    };

    private Types() {}

    /** A single value that is there, or the sentence that {@code wanted} is expected. */
    static ConfigNode.Scalar scalar(ConfigNode node, String wanted) {
        return switch (node) {
            case ConfigNode.Scalar scalar when !scalar.isNull() -> scalar;
            case ConfigNode.Scalar empty -> throw ConfigException.at(empty, "nothing is given where " + wanted + " is expected");
            case ConfigNode.Items list -> throw ConfigException.at(list, "a list stands where " + wanted + " is expected");
            case ConfigNode.Entries map -> throw ConfigException.at(map, "a map stands where " + wanted + " is expected");
        };
    }

    /** One of some values, each with its word. */
    public static <E> ValueType<E> word(String noun, List<E> values, Function<E, String> label) {
        List<String> words = values.stream().map(label).toList();
        return new ValueType<>() {
            @Override
            public E read(ConfigNode node) {
                String text = scalar(node, "a " + noun).text();
                int index = words.indexOf(text);
                if (index < 0) {
                    throw ConfigException.at(node, "unknown " + noun + " '" + text + "'; " + NearestWord.advice(text, words));
                }
                return values.get(index);
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return Map.of("enum", words);
            }
        };
    }

    /** A list of {@code min} values or more. */
    public static <T> ValueType<List<T>> list(ValueType<T> item, int min) {
        return new ValueType<>() {
            @Override
            public List<T> read(ConfigNode node) {
                List<T> values = new ArrayList<>();
                for (ConfigNode child : children(node)) {
                    values.add(item.read(child));
                }
                return List.copyOf(values);
            }

            @Override
            public Object resolve(ConfigNode node) {
                return children(node).stream().map(item::resolve).toList();
            }

            private List<ConfigNode> children(ConfigNode node) {
                if (!(node instanceof ConfigNode.Items list)) {
                    throw ConfigException.at(node, "a list such as [a, b] is expected");
                }
                if (list.items().size() < min) {
                    throw ConfigException.at(node, "the list has " + list.items().size() + " entries; at least " + min
                            + (min == 1 ? " is" : " are") + " needed");
                }
                return list.items();
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return Definitions.ordered("type", "array", "items", item.schema(definitions), "minItems", min);
            }
        };
    }

    /** A map from free words, at least one, to values of one type, in the order of the file. */
    public static <T> ValueType<Map<String, T>> map(ValueType<T> value) {
        return new ValueType<>() {
            @Override
            public Map<String, T> read(ConfigNode node) {
                Map<String, T> values = new LinkedHashMap<>();
                entries(node).entries().forEach((key, entry) -> values.put(key, value.read(entry.value())));
                return values;
            }

            @Override
            public Object resolve(ConfigNode node) {
                Map<String, Object> resolved = new LinkedHashMap<>();
                entries(node).entries().forEach((key, entry) -> resolved.put(key, value.resolve(entry.value())));
                return resolved;
            }

            private ConfigNode.Entries entries(ConfigNode node) {
                if (!(node instanceof ConfigNode.Entries map) || map.entries().isEmpty()) {
                    throw ConfigException.at(node, "a map with one entry or more is expected");
                }
                return map;
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return Definitions.ordered("type", "object", "additionalProperties", value.schema(definitions), "minProperties", 1);
            }
        };
    }

    /** A type that the JSON Schema describes once, under a name: it may contain itself. */
    public static <T> ValueType<T> named(String name, ValueType<T> type) {
        return new ValueType<>() {
            @Override
            public T read(ConfigNode node) {
                return type.read(node);
            }

            @Override
            public Object resolve(ConfigNode node) {
                return type.resolve(node);
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return definitions.reference(name, () -> type.schema(definitions));
            }
        };
    }

    /** A type that is named before it is made: a sum of sources contains sources. */
    public static <T> ValueType<T> later(Supplier<ValueType<T>> type) {
        return new ValueType<>() {
            @Override
            public T read(ConfigNode node) {
                return type.get().read(node);
            }

            @Override
            public Object resolve(ConfigNode node) {
                return type.get().resolve(node);
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return type.get().schema(definitions);
            }
        };
    }
}
