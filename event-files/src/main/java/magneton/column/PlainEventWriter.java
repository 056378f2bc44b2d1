package magneton.column;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** Writes event files of a format that takes whole columns: workers copy blocks into columns, the format lays them out. */
public final class PlainEventWriter implements EventWriter {
    private final OutputFile file;
    private final EventSchema schema;
    private final Map<String, String> metadata;
    private final ColumnFile format;
    private final Deque<PlainGroup> pool = new ArrayDeque<>();
    private long groups;
    private long events;

    private PlainEventWriter(OutputFile file, EventSchema schema, Map<String, String> metadata, ColumnFile format) {
        this.file = file;
        this.schema = schema;
        this.metadata = metadata;
        this.format = format;
    }

    /** Starts a file afresh; {@code format} writes to the same file. */
    public static PlainEventWriter create(OutputFile file, EventSchema schema, Map<String, String> metadata, Shard shard,
            ColumnFile format) throws EventFileException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ColumnsJson.KEY, ColumnsJson.write(schema));
        if (!shard.isWhole()) {
            all.put(Shard.KEY, shard.toString());
        }
        all.putAll(metadata);
        file.create();
        format.begin(all);
        return new PlainEventWriter(file, schema, all, format);
    }

    @Override
    public GroupEncoder encoder() {
        return new Encoder();
    }

    private PlainGroup take() {
        synchronized (pool) {
            return pool.isEmpty() ? new PlainGroup(schema, format.order()) : pool.pop();
        }
    }

    @Override
    public void append(EncodedGroup encoded) throws EventFileException {
        PlainGroup group = (PlainGroup) encoded;
        if (group.events() > 0) {
            format.append(group);
        }
        groups++;
        events += group.events();
        group.clear();
        synchronized (pool) {
            pool.push(group);
        }
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
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.putAll(summary);
        format.end(all);
        file.commit();
    }

    @Override
    public void close() throws EventFileException {
        format.close();
        file.close();
    }

    private final class Encoder implements GroupEncoder {
        private PlainGroup group;

        @Override
        public void add(EventBatch batch) {
            if (!batch.schema().equals(schema)) {
                throw new IllegalArgumentException("a block of other columns than the file's");
            }
            if (group == null) {
                group = take();
            }
            if (group.events() + batch.size() > MAX_GROUP_EVENTS) {
                throw new IllegalArgumentException("a row group of more than " + MAX_GROUP_EVENTS + " events");
            }
            group.add(batch);
        }

        @Override
        public EncodedGroup finish() {
            PlainGroup done = group == null ? take() : group;
            group = null;
            return done;
        }
    }
}
