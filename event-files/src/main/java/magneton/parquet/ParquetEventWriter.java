package magneton.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.column.ColumnsJson;
import magneton.column.MalformedException;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;

/**
 * Writes event files as Apache Parquet: a row group a call of {@link #append}, a page a block and column, doubles as
 * BYTE_STREAM_SPLIT under zstd, int64 as DELTA_BINARY_PACKED, int32 as RLE_DICTIONARY, bool as PLAIN bits; bounds of
 * every column chunk, CRC-32 of every page, no clock.
 */
public final class ParquetEventWriter implements EventWriter {
    private final OutputFile file;
    private final EventSchema schema;
    private final Map<String, String> metadata;
    private final ThriftWriter thrift = new ThriftWriter();
    private final List<ParquetGroupEncoder> encoders = new ArrayList<>();
    private final Deque<ParquetGroup> pool = new ArrayDeque<>();
    private long firstGroup;
    private long groups;
    private int groupsWithEvents;
    private long events;

    private ParquetEventWriter(OutputFile file, EventSchema schema, Map<String, String> metadata) {
        this.file = file;
        this.schema = schema;
        this.metadata = metadata;
    }

    /** Starts a file afresh. */
    public static ParquetEventWriter create(OutputFile file, EventSchema schema, Map<String, String> metadata,
            Shard shard) throws EventFileException {
        var writer = new ParquetEventWriter(file, schema, startMetadata(schema, metadata, shard));
        file.create();
        writer.begin();
        return writer;
    }

    private void begin() throws EventFileException {
        file.write(ByteBuffer.wrap(ParquetFormat.MAGIC));
        PartLog.writeStart(file, metadata);
        firstGroup = file.position();
    }

    /**
     * Goes on after the last whole row group of the part file of the same run, or starts afresh if there is none.
     *
     * @return empty if the part file belongs to another run
     */
    public static Optional<EventWriter> resume(OutputFile file, EventSchema schema, Map<String, String> metadata,
            Shard shard) throws EventFileException {
        if (!file.hasPart()) {
            return Optional.of(create(file, schema, metadata, shard));
        }
        var writer = new ParquetEventWriter(file, schema, startMetadata(schema, metadata, shard));
        file.reopen();
        try {
            return writer.recover() ? Optional.of(writer) : Optional.empty();
        } catch (EventFileException e) {
            throw e;
        } catch (IOException e) {
            throw EventFileException.of(file.part(), "cannot read it", e);
        } catch (MalformedException e) {
            throw new EventFileException(file.part(), "cannot be resumed: " + e.getMessage());
        }
    }

    private static Map<String, String> startMetadata(EventSchema schema, Map<String, String> metadata, Shard shard) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ColumnsJson.KEY, ColumnsJson.write(schema));
        if (!shard.isWhole()) {
            all.put(Shard.KEY, shard.toString());
        }
        putNew(all, metadata);
        return all;
    }

    private static void putNew(Map<String, String> all, Map<String, String> more) {
        more.forEach((key, value) -> {
            if (all.put(key, value) != null) {
                throw new IllegalArgumentException("two values for the metadata key " + key);
            }
        });
    }

    private boolean recover() throws IOException, MalformedException {
        FileChannel part = file.channel();
        PartLog.Entry start = PartLog.read(part, ParquetFormat.MAGIC.length, PartLog.START);
        if (start == null) { // killed before its first record was whole
            file.truncate(0);
            begin();
            return true;
        }
        if (!start.metadata().equals(metadata)) {
            file.close();
            return false;
        }
        firstGroup = start.end();
        GroupCheck check = new GroupCheck();
        long at = firstGroup;
        for (PartLog.Entry entry = PartLog.read(part, at, PartLog.GROUP); entry != null;
                entry = PartLog.read(part, at, PartLog.GROUP)) {
            GroupMeta group = entry.group();
            long end = entry.end() + group.bytes();
            if (end > part.size() || !check.isSound(part, group)) {
                break;
            }
            count(group.rows());
            at = end;
        }
        file.truncate(at);
        return true;
    }

    private void count(long rows) {
        groups++;
        groupsWithEvents += rows > 0 ? 1 : 0;
        events += rows;
    }

    @Override
    public synchronized GroupEncoder encoder() {
        var encoder = new ParquetGroupEncoder(schema, this::take);
        encoders.add(encoder);
        return encoder;
    }

    private ParquetGroup take() {
        synchronized (pool) {
            if (!pool.isEmpty()) {
                return pool.pop();
            }
        }
        return new ParquetGroup(schema);
    }

    @Override
    public void append(EncodedGroup encoded) throws EventFileException {
        ParquetGroup group = (ParquetGroup) encoded;
        PartLog.writeGroup(file, group.describe(), thrift);
        if (group.events() > 0) {
            for (ColumnChunk chunk : group.chunks()) {
                for (ByteBuffer bytes : chunk.content()) {
                    file.write(bytes);
                }
            }
        }
        count(group.events());
        group.clear();
        synchronized (pool) {
            pool.push(group);
        }
    }

    /** Copies row groups of another of our files, records included. */
    void appendCopy(FileChannel source, Path path, long from, long length, List<GroupMeta> copied)
            throws EventFileException {
        file.copy(source, path, from, length);
        copied.forEach(group -> count(group.rows()));
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
        putNew(all, summary);
        new FooterWriter(file).write(schema, all, events, groupsWithEvents, firstGroup);
        file.commit();
    }

    @Override
    public synchronized void close() throws EventFileException {
        encoders.forEach(ParquetGroupEncoder::close);
        encoders.clear();
        file.close();
    }
}
