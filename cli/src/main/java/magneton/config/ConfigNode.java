package magneton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a config with its place in the file and its path from the root, e.g. {@code source.reactor.distance}. */
public sealed interface ConfigNode {
    Place place();

    /** Dotted path; empty for the whole config. */
    String path();

    /** The same value under another path. */
    ConfigNode at(String path);

    /** As maps, lists and strings: what is stored with a run. */
    Object plain();

    /** A single value as text; {@code plain} if it stood without quotes. */
    record Scalar(String text, boolean bare, Place place, String path) implements ConfigNode {
        /** Nothing was written: {@code key:} or {@code null}. */
        public boolean isNull() {
            return bare && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        @Override
        public Scalar at(String newPath) {
            return new Scalar(text, bare, place, newPath);
        }

        @Override
        public Object plain() {
            return isNull() ? Map.of() : text;
        }
    }

    /** A list. */
    record Items(List<ConfigNode> items, Place place, String path) implements ConfigNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Items at(String newPath) {
            List<ConfigNode> moved = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                moved.add(items.get(i).at(newPath + "[" + i + "]"));
            }
            return new Items(moved, place, newPath);
        }

        @Override
        public Object plain() {
            return items.stream().map(ConfigNode::plain).toList();
        }
    }

    /** A map in the order of the file. */
    record Entries(Map<String, Entry> entries, Place place, String path) implements ConfigNode {
        @Override
        public Entries at(String newPath) {
            Map<String, Entry> moved = new LinkedHashMap<>();
            entries.forEach((key, entry) ->
                    moved.put(key, new Entry(entry.keyPlace(), entry.value().at(join(newPath, key)))));
            return new Entries(moved, place, newPath);
        }

        @Override
        public Object plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.forEach((key, entry) -> plain.put(key, entry.value().plain()));
            return plain;
        }

        /** A copy with one entry put in the place of the old one, or at the end. */
        public Entries with(String key, ConfigNode value) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, new Entry(value.place(), value));
            return new Entries(changed, place, path);
        }
    }

    /** A value and the place of its key. */
    record Entry(Place keyPlace, ConfigNode value) {}

    /** Path of a key under a parent. */
    static String join(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }
}
