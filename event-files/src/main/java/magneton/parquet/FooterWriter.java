package magneton.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

import magneton.column.MalformedException;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/** Writes the footer (FileMetaData of parquet.thrift) from the records of the part file, in constant memory. */
final class FooterWriter {
    private static final int VERSION = 2;
    private static final int REQUIRED = 0;
    private static final int FLUSH = 1 << 16;

    private final OutputFile file;
    private final ThriftWriter out = new ThriftWriter();
    /** Position after the group that was read last. */
    private long next;

    FooterWriter(OutputFile file) {
        this.file = file;
    }

    /**
     * @param groups row groups with events
     * @param firstGroup position of the first group record
     */
    void write(EventSchema schema, Map<String, String> metadata, long events, int groups, long firstGroup)
            throws EventFileException {
        long start = file.position();
        out.clear();
        out.i32(1, VERSION);
        schema(schema);
        out.i64(3, events);
        out.list(4, ThriftWriter.STRUCT, groups);
        groups(firstGroup, start);
        KeyValues.write(out, 5, metadata);
        out.string(6, ParquetFormat.CREATED_BY);
        columnOrders(schema.columns().size());
        out.end();
        flush();
        long length = file.position() - start;
        if (length > Integer.MAX_VALUE) {
            throw new EventFileException(file.target(), "has too many row groups for one Parquet file; use shards");
        }
        file.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) length).put(ParquetFormat.MAGIC)
                .flip());
    }

    private void schema(EventSchema schema) {
        out.list(2, ThriftWriter.STRUCT, schema.columns().size() + 1);
        out.structElement();
        out.string(4, "events");
        out.i32(5, schema.columns().size());
        out.end();
        for (Column column : schema.columns()) {
            out.structElement();
            out.i32(1, ParquetFormat.physicalType(column.type()));
            out.i32(3, REQUIRED);
            out.string(4, column.name());
            out.end();
        }
    }

    private void groups(long first, long end) throws EventFileException {
        long at = first;
        while (at < end) {
            GroupMeta group = group(at);
            if (group.rows() > 0) {
                group.write(out);
            }
            if (out.size() > FLUSH) {
                flush();
            }
            at = next;
        }
    }

    private GroupMeta group(long at) throws EventFileException {
        try {
            PartLog.Entry entry = PartLog.read(file.channel(), at, PartLog.GROUP);
            if (entry == null) {
                throw new EventFileException(file.part(), "was changed by someone else while it was written");
            }
            GroupMeta group = entry.group();
            next = entry.end() + group.bytes();
            return group;
        } catch (MalformedException e) {
            throw new EventFileException(file.part(), "was changed by someone else: " + e.getMessage());
        } catch (EventFileException e) {
            throw e;
        } catch (IOException e) {
            throw EventFileException.of(file.part(), "cannot read it back", e);
        }
    }

    /** TypeDefinedOrder for every column: readers may trust the bounds. */
    private void columnOrders(int columns) {
        out.list(7, ThriftWriter.STRUCT, columns);
        for (int i = 0; i < columns; i++) {
            out.structElement();
            out.struct(1);
            out.end();
            out.end();
        }
    }

    private void flush() throws EventFileException {
        file.write(ByteBuffer.wrap(out.bytes(), 0, out.size()));
        out.drain();
    }
}
