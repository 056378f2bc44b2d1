package magneton.config;

import java.util.Map;
import java.util.Optional;

/** What a section's keys were given, in the types the keys promise. */
public final class Values {
    private final ConfigNode node;
    private final Map<String, Object> byName;

    Values(ConfigNode node, Map<String, Object> byName) {
        this.node = node;
        this.byName = byName;
    }

    /** The value of a required key or a key with a default. */
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("key " + key.name() + " is optional"));
    }

    /** The value of an optional key. */
    @SuppressWarnings("unchecked") // the value was read by the key's own type
    public <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) byName.get(key.name()));
    }

    /** Whether the key stands in the config (a default does not count). */
    public boolean given(Key<?> key) {
        return node instanceof ConfigNode.Entries map && map.entries().containsKey(key.name());
    }

    /** A mistake in the value of a key. */
    public ConfigException mistake(Key<?> key, String problem) {
        boolean there = node instanceof ConfigNode.Entries map && map.entries().containsKey(key.name());
        return ConfigException.at(there ? ((ConfigNode.Entries) node).entries().get(key.name()).value() : node, problem);
    }

    /** A mistake in the section as a whole. */
    public ConfigException mistake(String problem) {
        return ConfigException.at(node, problem);
    }

    /** Where the section was written. */
    public ConfigNode node() {
        return node;
    }
}
