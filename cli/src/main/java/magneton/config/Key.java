package magneton.config;

/**
 * A key of a section. This one description drives reading, error sentences, the JSON Schema and the resolved config.
 *
 * @param name the word in the config
 * @param type what its value is
 * @param required whether it must be given
 * @param fallback the default as it would be written, or null if there is none
 * @param description one line for people
 */
public record Key<T>(String name, ValueType<T> type, boolean required, String fallback, String description) {
    public static <T> Key<T> required(String name, ValueType<T> type, String description) {
        return new Key<>(name, type, true, null, description);
    }

    public static <T> Key<T> optional(String name, ValueType<T> type, String description) {
        return new Key<>(name, type, false, null, description);
    }

    /** A key whose absence means {@code fallback}. */
    public static <T> Key<T> withDefault(String name, ValueType<T> type, String fallback, String description) {
        return new Key<>(name, type, false, fallback, description);
    }
}
