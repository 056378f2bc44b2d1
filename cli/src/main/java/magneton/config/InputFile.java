package magneton.config;

import java.util.Map;

import magneton.table.Table;

/**
 * A file that a config names for reading, and what stands in it.
 *
 * @param name as it stands in the config
 * @param label its name in error sentences
 * @param content its text
 */
public record InputFile(String name, String label, String content) {
    /** Refuses what is not a readable text file. */
    public static final ValueType<InputFile> TYPE = new ValueType<>() {
        @Override
        public InputFile read(ConfigNode node) {
            return node.place().inputs().find(node, Types.scalar(node, "a file").text());
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("type", "string");
        }
    };

    /** As a table. */
    public Table table() {
        return Table.of(label, content);
    }
}
