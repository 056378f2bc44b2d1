package magneton.config;

import java.util.Map;
import java.util.function.Function;

/**
 * A kind of value in a config: how it is read, what JSON Schema says of it, and how it stands in the resolved config.
 *
 * @param <T> what the code gets
 */
public interface ValueType<T> {
    /** Reads a value, or refuses it with a {@link ConfigException}. */
    T read(ConfigNode node);

    /** Its JSON Schema; parts with a name of their own go to {@code definitions}. */
    Map<String, Object> schema(Definitions definitions);

    /** The value as maps, lists and strings with all defaults filled in. */
    default Object resolve(ConfigNode node) {
        return node.plain();
    }

    /** The same values, each made into something else; schema and resolved form stay. */
    default <R> ValueType<R> then(Function<? super T, ? extends R> change) {
        ValueType<T> given = this;
        return new ValueType<>() {
            @Override
            public R read(ConfigNode node) {
                return change.apply(given.read(node));
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return given.schema(definitions);
            }

            @Override
            public Object resolve(ConfigNode node) {
                return given.resolve(node);
            }
        };
    }
}
