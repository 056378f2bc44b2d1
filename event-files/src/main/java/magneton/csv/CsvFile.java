package magneton.csv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import magneton.column.ColumnFile;
import magneton.column.ColumnsJson;
import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.text.TextBuffer;
import magneton.text.TextPieces;

/**
 * Writes events as comma-separated text: {@code # key: value} lines of the metadata, a line of column names, a line an
 * event, and {@code # key: value} lines of the summary at the end.
 *
 * <p>Doubles are the shortest text that reads back to the same bits, NaN is {@code nan}, flags are {@code true} and
 * {@code false}. Line breaks within metadata become spaces.
 */
public final class CsvFile implements ColumnFile {
    private final OutputFile file;
    private final EventSchema schema;
    private final TextPieces pieces = new TextPieces();
    /** Metadata that need no line, or have theirs. */
    private final Set<String> written = new HashSet<>(Set.of(ColumnsJson.KEY));

    public CsvFile(OutputFile file, EventSchema schema) {
        this.file = file;
        this.schema = schema;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.nativeOrder();
    }

    @Override
    public void begin(Map<String, String> metadata) throws EventFileException {
        comments(metadata);
        write(schema.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\n");
    }

    private void comments(Map<String, String> pairs) throws EventFileException {
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            if (written.add(pair.getKey())) {
                write("# " + pair.getKey() + ": " + pair.getValue().replaceAll("\\s*\\R\\s*", " ") + "\n");
            }
        }
    }

    private void write(String text) throws EventFileException {
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void append(PlainGroup group) throws EventFileException {
        ByteBuffer[] columns = new ByteBuffer[schema.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = group.column(i);
        }
        pieces.write(group, (from, end, to) -> lines(columns, from, end, to), file);
    }

    private void lines(ByteBuffer[] columns, int from, int end, TextBuffer to) {
        for (int row = from; row < end; row++) {
            for (int i = 0; i < columns.length; i++) {
                value(columns[i], i, row, to);
                to.text(i == columns.length - 1 ? "\n" : ",");
            }
        }
    }

    private void value(ByteBuffer values, int column, int row, TextBuffer to) {
        switch (schema.columns().get(column).type()) {
            case INT64 -> to.number(values.getLong(row * Long.BYTES));
            case INT32 -> to.number(values.getInt(row * Integer.BYTES));
            case FLOAT64 -> to.number(values.getDouble(row * Double.BYTES));
            case BOOL -> to.text(values.get(row) != 0 ? "true" : "false");
        }
    }

    @Override
    public void end(Map<String, String> metadata) throws EventFileException {
        comments(metadata);
    }
}
