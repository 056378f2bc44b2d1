package magneton.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the files are found that a config names. */
public sealed interface InputFiles {
    /** For what names no files. */
    InputFiles NONE = stored(Map.of());

    /** The file of a name, or a {@link ConfigException}. */
    InputFile find(ConfigNode node, String name);

    /** Contents of all files found so far, by name: what a run stores, to be made again without them. */
    Map<String, String> used();

    /** In the directory of the config; one of its own for each reading of a config. */
    static InputFiles in(Path directory) {
        return new Beside(directory);
    }

    /** In an event file that carries them. */
    static InputFiles stored(Map<String, String> contents) {
        return new Stored(Collections.unmodifiableMap(new LinkedHashMap<>(contents)));
    }

    /** Files in a directory. */
    final class Beside implements InputFiles {
        private final Path directory;
        private final Map<String, String> used = new LinkedHashMap<>();

        private Beside(Path directory) {
            this.directory = directory;
        }

        @Override
        public InputFile find(ConfigNode node, String name) {
            Path path = path(node, name);
            if (!Files.isRegularFile(path)) {
                throw ConfigException.at(node, "there is no file '" + name + "' beside the config" + Neighbours.hint(path));
            }
            if (!Files.isReadable(path)) {
                throw ConfigException.at(node, "the file '" + name + "' may not be read");
            }
            InputFile file = new InputFile(name, path.toString(), text(node, name, path));
            used.put(name, file.content());
            return file;
        }

        private Path path(ConfigNode node, String name) {
            try {
                return directory.resolve(name);
            } catch (InvalidPathException e) {
                throw ConfigException.at(node, "'" + name + "' is not the name of a file");
            }
        }

        private static String text(ConfigNode node, String name, Path path) {
            try {
                return Files.readString(path);
            } catch (CharacterCodingException e) {
                throw ConfigException.at(node, "the file '" + name + "' cannot be read as UTF-8 text");
            } catch (IOException e) {
                throw ConfigException.at(node, "the file '" + name + "' could not be read (" + e.getMessage() + ")");
            }
        }

        @Override
        public Map<String, String> used() {
            return Collections.unmodifiableMap(new LinkedHashMap<>(used));
        }
    }

    /** Contents that a run stored. */
    record Stored(Map<String, String> used) implements InputFiles {
        @Override
        public InputFile find(ConfigNode node, String name) {
            String content = used.get(name);
            if (content == null) {
                throw ConfigException.at(node, "the file '" + name + "' is not among the tables stored with the run");
            }
            return new InputFile(name, name, content);
        }
    }
}
