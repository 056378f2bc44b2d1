package magneton.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 into {@link ConfigNode}s: one document, keys that are words and come once, no loops. */
public final class YamlReader {
    private static final long MAX_BYTES = 16L << 20;
    /** Tables stored with a run may be larger than configs. */
    private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    private static final int MAX_DEPTH = 50;

    private final String label;
    private final InputFiles inputs;
    private final boolean marked;

    private YamlReader(String label, InputFiles inputs, boolean marked) {
        this.label = label;
        this.inputs = inputs;
        this.marked = marked;
    }

    /** The root of a config file. */
    public static ConfigNode read(Path file) {
        Path directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return new YamlReader(file.toString(), InputFiles.in(directory), true).parse(text(file), "");
    }

    /** The root of a config given as text, e.g. from the metadata of an event file. */
    public static ConfigNode read(String text, String label, InputFiles inputs) {
        return new YamlReader(label, inputs, true).parse(text, "");
    }

    /** A value given to an option; its place is the option. */
    public static ConfigNode readValue(String text, String option, InputFiles inputs, String path) {
        return new YamlReader(option, inputs, false).parse(text, path);
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ConfigException(file + " is a directory; give a run config such as run-configs/gemma.yaml");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new ConfigException(file + " is larger than 16 MB, which no run config is");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigException(file + ": there is no such file" + Neighbours.hint(file));
        } catch (AccessDeniedException e) {
            throw new ConfigException(file + ": the file may not be read");
        } catch (CharacterCodingException e) {
            throw new ConfigException(file + " is not a text file in UTF-8");
        } catch (IOException e) {
            throw new ConfigException(file + ": the file could not be read (" + e.getMessage() + ")");
        }
    }

    private ConfigNode parse(String text, String path) {
        Node root;
        try {
            Iterator<Node> documents = new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)));
            if (!documents.hasNext()) {
                return empty(path);
            }
            root = documents.next();
            if (documents.hasNext()) {
                Node second = documents.next();
                throw new ConfigException(place(second) + ": a second document begins here; write one document a file");
            }
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::place).orElse(new Place(label, 0, 0, inputs));
            throw new ConfigException(place + ": this is not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new ConfigException(label + ": this is not YAML: " + oneLine(e.getMessage()));
        }
        return node(root, path, 0);
    }

    private ConfigNode empty(String path) {
        if (marked) {
            throw new ConfigException(label + ": the file is empty; a run config begins with 'magneton: 1'");
        }
        return new ConfigNode.Scalar("", true, new Place(label, 0, 0, inputs), path);
    }

    private ConfigNode node(Node node, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ConfigException(place(node) + ": values are nested more than " + MAX_DEPTH + " deep");
        }
        return switch (node) {
            case ScalarNode scalar -> new ConfigNode.Scalar(
                    scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, place(node), path);
            case SequenceNode list -> items(list, path, depth);
            case MappingNode map -> entries(map, path, depth);
            default -> throw new ConfigException(place(node) + ": this kind of YAML node is not used in configs");
        };
    }

    private ConfigNode items(SequenceNode list, String path, int depth) {
        List<ConfigNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(node(item, path + "[" + items.size() + "]", depth + 1));
        }
        return new ConfigNode.Items(items, place(list), path);
    }

    private ConfigNode entries(MappingNode map, String path, int depth) {
        Map<String, ConfigNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Node keyNode = tuple.getKeyNode();
            if (!(keyNode instanceof ScalarNode key)) {
                throw new ConfigException(place(keyNode) + ": a key must be a word");
            }
            String word = key.getValue();
            String keyPath = ConfigNode.join(path, word);
            ConfigNode.Entry earlier = entries.get(word);
            if (earlier != null) {
                throw new ConfigException(place(keyNode) + ": " + keyPath + ": the key is given twice, first at line "
                        + earlier.keyPlace().line() + "; keep one");
            }
            entries.put(word, new ConfigNode.Entry(place(keyNode), node(tuple.getValueNode(), keyPath, depth + 1)));
        }
        return new ConfigNode.Entries(entries, place(map), path);
    }

    private Place place(Node node) {
        return node.getStartMark().map(this::place).orElse(new Place(label, 0, 0, inputs));
    }

    private Place place(Mark mark) {
        return marked ? new Place(label, mark.getLine() + 1, mark.getColumn() + 1, inputs) : new Place(label, 0, 0, inputs);
    }

    private static String oneLine(String problem) {
        return problem == null ? "it cannot be parsed" : problem.strip().replaceAll("\\s+", " ");
    }
}
