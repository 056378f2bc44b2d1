package magneton.config;

import java.util.List;
import java.util.Map;

/** {@code --set path=value}: puts a value, written in YAML, at a dotted path of a config, and makes missing maps. */
public final class Overlay {
    private Overlay() {}

    /** The config with all settings applied in order. */
    public static ConfigNode apply(ConfigNode root, List<String> settings) {
        ConfigNode result = root;
        for (String setting : settings) {
            result = apply(result, setting);
        }
        return result;
    }

    private static ConfigNode apply(ConfigNode root, String setting) {
        int equals = setting.indexOf('=');
        String path = equals < 0 ? "" : setting.substring(0, equals).strip();
        if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
            throw new ConfigException("--set " + setting
                    + ": write path=value, for example --set processes.eves-magnetic.mu=1e-10");
        }
        InputFiles inputs = root.place().inputs();
        ConfigNode value = YamlReader.readValue(setting.substring(equals + 1), "--set " + path, inputs, path);
        return put(root, List.of(path.split("\\.")), value);
    }

    private static ConfigNode put(ConfigNode parent, List<String> keys, ConfigNode value) {
        ConfigNode.Entries map = asMap(parent, value.place());
        String key = keys.getFirst();
        if (keys.size() == 1) {
            return map.with(key, value);
        }
        ConfigNode.Entry entry = map.entries().get(key);
        ConfigNode child = entry != null ? entry.value() : emptyMap(value.place(), ConfigNode.join(map.path(), key));
        return map.with(key, put(child, keys.subList(1, keys.size()), value));
    }

    /** A single value on the way, such as the word {@code stepping}, gives way to a map. */
    private static ConfigNode.Entries asMap(ConfigNode node, Place place) {
        return switch (node) {
            case ConfigNode.Entries map -> map;
            case ConfigNode.Scalar scalar -> emptyMap(place, scalar.path());
            case ConfigNode.Items list -> throw new ConfigException(
                    place + ": " + list.path() + " is a list; set the whole list, for example --set '" + list.path() + "=[...]'");
        };
    }

    private static ConfigNode.Entries emptyMap(Place place, String path) {
        return new ConfigNode.Entries(Map.of(), place, path);
    }
}
