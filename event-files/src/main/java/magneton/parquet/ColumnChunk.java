package magneton.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import magneton.event.Column;

/**
 * The pages of one column of a row group while it is being encoded, outside the heap and reused from group to group.
 *
 * <p>Pages are complete here, headers included; only the place of the chunk in the file is not known yet.
 */
final class ColumnChunk {
    private static final int FIRST_CAPACITY = 1 << 16;

    private final Column column;
    private final ThriftWriter header = new ThriftWriter();
    private final CRC32 crc = new CRC32();
    private ByteBuffer pages = ByteBuffer.allocateDirect(FIRST_CAPACITY);
    private ByteBuffer dictionary = ByteBuffer.allocateDirect(0);
    private long encodings;
    private long values;
    private long uncompressed;
    private byte[] min;
    private byte[] max;

    ColumnChunk(Column column) {
        this.column = column;
    }

    void clear() {
        pages.clear();
        dictionary.clear().limit(0);
        encodings = 0;
        values = 0;
        uncompressed = 0;
        min = null;
        max = null;
    }

    /** Appends a data page (version 1, no levels: every column is required). */
    void dataPage(int encoding, int count, byte[] body, int length, int uncompressedLength) {
        pageHeader(ParquetFormat.DATA_PAGE, body, length, uncompressedLength);
        header.struct(5);
        header.i32(1, count);
        header.i32(2, encoding);
        header.i32(3, ParquetFormat.RLE);
        header.i32(4, ParquetFormat.RLE);
        header.end();
        header.end();
        pages = append(pages, body, length);
        uncompressed += header.size() + uncompressedLength;
        encodings |= 1L << encoding;
        values += count;
    }

    /** Sets the dictionary page; it is written before the data pages. */
    void dictionaryPage(int entries, byte[] body, int length) {
        pageHeader(ParquetFormat.DICTIONARY_PAGE, body, length, length);
        header.struct(7);
        header.i32(1, entries);
        header.i32(2, ParquetFormat.PLAIN);
        header.end();
        header.end();
        dictionary.clear();
        dictionary = append(dictionary, body, length);
        dictionary.flip();
        uncompressed += header.size() + length;
        encodings |= 1L << ParquetFormat.PLAIN;
    }

    private void pageHeader(int type, byte[] body, int length, int uncompressedLength) {
        crc.reset();
        crc.update(body, 0, length);
        header.clear();
        header.i32(1, type);
        header.i32(2, uncompressedLength);
        header.i32(3, length);
        header.i32(4, (int) crc.getValue());
    }

    private ByteBuffer append(ByteBuffer buffer, byte[] body, int length) {
        int more = header.size() + length;
        ByteBuffer room = buffer;
        if (buffer.remaining() < more) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + more);
            room = ByteBuffer.allocateDirect(capacity).put(buffer.flip());
        }
        return room.put(header.bytes(), 0, header.size()).put(body, 0, length);
    }

    /** The least and the greatest value, as PLAIN bytes; without this call there are none. */
    void bounds(byte[] least, byte[] greatest) {
        min = least;
        max = greatest;
    }

    long bytes() {
        return dictionary.limit() + (long) pages.position();
    }

    /** What the footer says of this chunk if it begins at this position of the file. */
    ChunkMeta describe(long start) {
        List<Integer> used = new ArrayList<>();
        used.add(ParquetFormat.RLE);
        for (int encoding = 0; encoding < Long.SIZE; encoding++) {
            if ((encodings >>> encoding & 1) != 0) {
                used.add(encoding);
            }
        }
        boolean hasDictionary = dictionary.limit() > 0;
        return new ChunkMeta(column.name(), ParquetFormat.physicalType(column.type()), used,
                ParquetFormat.codec(column.type()), values, uncompressed, bytes(), start + dictionary.limit(),
                hasDictionary ? start : ChunkMeta.NONE, min, max);
    }

    /** The bytes of the chunk in the order of the file. */
    ByteBuffer[] content() {
        return new ByteBuffer[] {dictionary.duplicate(), pages.duplicate().flip()};
    }
}
