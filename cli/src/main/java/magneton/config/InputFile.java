package magneton.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file that a config names for reading, relative to the config.
 *
 * @param path where it is
 * @param written the name as it stands in the config
 */
public record InputFile(Path path, String written) {
    /** Refuses what is not a readable file. */
    public static final ValueType<InputFile> TYPE = new ValueType<>() {
        @Override
        public InputFile read(ConfigNode node) {
            String text = Types.scalar(node, "a file").text();
            Path path;
            try {
                path = node.place().directory().resolve(text);
            } catch (InvalidPathException e) {
                throw ConfigException.at(node, "'" + text + "' is not the name of a file");
            }
            if (!Files.isRegularFile(path)) {
                throw ConfigException.at(node, "there is no file '" + text + "' beside the config" + Neighbours.hint(path));
            }
            if (!Files.isReadable(path)) {
                throw ConfigException.at(node, "the file '" + text + "' may not be read");
            }
            return new InputFile(path, text);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("type", "string");
        }
    };
}
