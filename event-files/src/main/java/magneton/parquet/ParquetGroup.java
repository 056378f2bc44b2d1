package magneton.parquet;

import java.util.ArrayList;
import java.util.List;

import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventWriter;

/** An encoded row group: a chunk a column. Pooled by the writer, so that encoding allocates nothing in the long run. */
final class ParquetGroup implements EventWriter.EncodedGroup {
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private int events;

    ParquetGroup(EventSchema schema) {
        for (Column column : schema.columns()) {
            chunks.add(new ColumnChunk(column));
        }
    }

    void clear() {
        events = 0;
        chunks.forEach(ColumnChunk::clear);
    }

    ColumnChunk chunk(int column) {
        return chunks.get(column);
    }

    List<ColumnChunk> chunks() {
        return chunks;
    }

    void grow(int moreEvents) {
        events += moreEvents;
    }

    @Override
    public int events() {
        return events;
    }

    @Override
    public long bytes() {
        long bytes = 0;
        for (ColumnChunk chunk : chunks) {
            bytes += chunk.bytes();
        }
        return bytes;
    }

    /** What the footer says of this group, positions counted from its first byte. */
    GroupMeta describe() {
        List<ChunkMeta> metas = new ArrayList<>();
        long start = 0;
        if (events > 0) {
            for (ColumnChunk chunk : chunks) {
                metas.add(chunk.describe(start));
                start += chunk.bytes();
            }
        }
        return new GroupMeta(events, metas);
    }
}
