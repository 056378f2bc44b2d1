package magneton.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import magneton.run.RunConfigKeys;

/** Every key of a run config that the JSON Schema knows, and how to write a config that holds it. */
final class SchemaKeys {
    /** What the other keys hold at the top of a config. */
    private static final Map<String, String> GOOD = Map.of(
            "magneton", "1",
            "source", "{mono: {neutrino: nuebar, energy: 1 MeV, flux: 1e13 /cm2/s}}",
            "target", "Ge",
            "processes", "{eves: {}, eves-magnetic: {mu: 2.9e-11}}",
            "recoil-range", "[1 keV, 100 keV]",
            "exposure", "{mass: 1.5 kg, time: 755.6 d}");

    private final Map<String, Object> root = RunConfigKeys.schema();
    private final List<Key> keys = new ArrayList<>();

    private SchemaKeys() {
        walk(root, List.of(), new HashSet<>());
    }

    /** All of them, from the top down. */
    static List<Key> all() {
        return new SchemaKeys().keys;
    }

    /**
     * A key.
     *
     * @param path words from the top of the config
     * @param schema of its value, references replaced
     * @param sections schemas of the maps around it, from the top
     */
    record Key(List<String> path, Schema schema, List<Schema> sections) {
        @Override
        public String toString() {
            return String.join(".", path);
        }

        /** Line of the key in {@link #config}. */
        int line() {
            return GOOD.size() - (GOOD.containsKey(path.getFirst()) ? 1 : 0) + path.size();
        }

        /** A config in which the key has a value as written, and what else is required around it has good ones. */
        String config(String value) {
            StringBuilder text = new StringBuilder();
            GOOD.forEach((key, good) -> {
                if (!key.equals(path.getFirst())) {
                    text.append(key).append(": ").append(good).append('\n');
                }
            });
            StringBuilder after = new StringBuilder();
            for (int depth = 0; depth < path.size(); depth++) {
                String indent = "  ".repeat(depth);
                boolean last = depth == path.size() - 1;
                text.append(indent).append(path.get(depth)).append(": ").append(last ? value : "").append('\n');
                if (depth > 0) {
                    after.insert(0, siblings(depth, indent));
                }
            }
            return text.append(after).toString();
        }

        /** A config in which it is missing. */
        String configWithout() {
            int depth = path.size() - 1;
            if (depth == 0) {
                return GOOD.entrySet().stream().filter(good -> !good.getKey().equals(path.getFirst()))
                        .map(good -> good.getKey() + ": " + good.getValue() + "\n").collect(Collectors.joining());
            }
            String others = siblings(depth, "").strip().replace("\n", ", ");
            return new Key(path.subList(0, depth), null, sections).config("{" + others + "}");
        }

        private String siblings(int depth, String indent) {
            StringBuilder lines = new StringBuilder();
            for (String required : sections.get(depth).required()) {
                if (!required.equals(path.get(depth))) {
                    lines.append(indent).append(required).append(": ")
                            .append(sections.get(depth).properties().get(required).example()).append('\n');
                }
            }
            return lines.toString();
        }
    }

    private void walk(Map<String, Object> map, List<String> path, Set<String> references) {
        walk(Schema.of(map, root), path, List.of(), references);
    }

    private void walk(Schema schema, List<String> path, List<Schema> sections, Set<String> references) {
        for (Schema one : schema.alternatives()) {
            if (one.reference() != null && references.contains(one.reference())) {
                continue; // a source within a sum of sources has the keys of a source
            }
            Set<String> inside = new HashSet<>(references);
            if (one.reference() != null) {
                inside.add(one.reference());
            }
            List<Schema> around = new ArrayList<>(sections);
            around.add(one);
            new LinkedHashMap<>(one.properties()).forEach((word, value) -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(word);
                keys.add(new Key(longer, value, around));
                walk(value, longer, around, inside);
            });
        }
    }
}
