package magneton.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;

/**
 * Writes events as comma-separated text: {@code # key: value} lines of the metadata, a line of column names, a line an
 * event, and {@code # key: value} lines of the summary at the end.
 *
 * <p>Doubles are the shortest text that reads back to the same bits, NaN is {@code nan}, flags are {@code true} and
 * {@code false}. Line breaks within metadata become spaces.
 */
public final class CsvEventWriter implements EventWriter {
    private final OutputFile file;
    private final EventSchema schema;
    private long groups;
    private long events;

    private CsvEventWriter(OutputFile file, EventSchema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** Starts a file afresh. */
    public static CsvEventWriter create(OutputFile file, EventSchema schema, Map<String, String> metadata)
            throws EventFileException {
        file.create();
        var writer = new CsvEventWriter(file, schema);
        writer.comments(metadata);
        writer.write(schema.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\n");
        return writer;
    }

    private void comments(Map<String, String> pairs) throws EventFileException {
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            write("# " + pair.getKey() + ": " + pair.getValue().replaceAll("\\s*\\R\\s*", " ") + "\n");
        }
    }

    private void write(String text) throws EventFileException {
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public GroupEncoder encoder() {
        return new CsvGroupEncoder(schema);
    }

    @Override
    public void append(EncodedGroup group) throws EventFileException {
        file.write(ByteBuffer.wrap(((CsvGroup) group).text()));
        groups++;
        events += group.events();
    }

    @Override
    public long groupsWritten() {
        return groups;
    }

    @Override
    public long eventsWritten() {
        return events;
    }

    @Override
    public long bytesWritten() {
        return file.position();
    }

    @Override
    public void finish(Map<String, String> summary) throws EventFileException {
        comments(summary);
        file.commit();
    }

    @Override
    public void close() throws EventFileException {
        file.close();
    }

    private record CsvGroup(int events, byte[] text) implements EncodedGroup {
        @Override
        public long bytes() {
            return text.length;
        }
    }

    private static final class CsvGroupEncoder implements GroupEncoder {
        private final EventSchema schema;
        private final StringBuilder text = new StringBuilder();
        private int events;

        CsvGroupEncoder(EventSchema schema) {
            this.schema = schema;
        }

        @Override
        public void add(EventBatch batch) {
            if (!batch.schema().equals(schema)) {
                throw new IllegalArgumentException("a block of other columns than the file's");
            }
            if (events + batch.size() > MAX_GROUP_EVENTS) {
                throw new IllegalArgumentException("a row group of more than " + MAX_GROUP_EVENTS + " events");
            }
            int columns = schema.columns().size();
            for (int row = 0; row < batch.size(); row++) {
                for (int i = 0; i < columns; i++) {
                    value(batch.array(i), row);
                    text.append(i == columns - 1 ? '\n' : ',');
                }
            }
            events += batch.size();
        }

        private void value(Object array, int row) {
            switch (array) {
                case long[] longs -> text.append(longs[row]);
                case int[] ints -> text.append(ints[row]);
                case boolean[] flags -> text.append(flags[row]);
                case double[] doubles -> number(doubles[row]);
                default -> throw new IllegalStateException("column of " + array.getClass());
            }
        }

        private void number(double value) {
            if (Double.isNaN(value)) {
                text.append("nan");
            } else if (Double.isInfinite(value)) {
                text.append(value > 0 ? "inf" : "-inf");
            } else {
                text.append(value);
            }
        }

        @Override
        public EncodedGroup finish() {
            var group = new CsvGroup(events, text.toString().getBytes(StandardCharsets.US_ASCII));
            text.setLength(0);
            events = 0;
            return group;
        }
    }
}
