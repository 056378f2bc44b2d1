package magneton.config;

import java.util.Map;

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
}
