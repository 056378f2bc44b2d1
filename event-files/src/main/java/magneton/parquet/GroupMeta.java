package magneton.parquet;

import java.util.ArrayList;
import java.util.List;

import magneton.column.MalformedException;

/**
 * What the footer says of a row group (RowGroup of parquet.thrift).
 *
 * @param rows events
 * @param chunks columns, in the order of the file
 */
record GroupMeta(long rows, List<ChunkMeta> chunks) {
    /** Position of the first byte; 0 for a group without events, which has no columns. */
    long start() {
        return chunks.isEmpty() ? 0 : chunks.getFirst().start();
    }

    /** Length of all pages; columns follow each other without gaps. */
    long bytes() {
        long bytes = 0;
        for (ChunkMeta chunk : chunks) {
            bytes += chunk.bytes();
        }
        return bytes;
    }

    GroupMeta movedBy(long distance) {
        return new GroupMeta(rows, chunks.stream().map(chunk -> chunk.movedBy(distance)).toList());
    }

    /** Writes a RowGroup as an element of a list. */
    void write(ThriftWriter out) {
        long uncompressed = 0;
        for (ChunkMeta chunk : chunks) {
            uncompressed += chunk.uncompressedBytes();
        }
        out.structElement();
        out.list(1, ThriftWriter.STRUCT, chunks.size());
        for (ChunkMeta chunk : chunks) {
            chunk.write(out);
        }
        out.i64(2, uncompressed);
        out.i64(3, rows);
        out.i64(5, start());
        out.i64(6, bytes());
        out.end();
    }

    /** Reads a RowGroup. */
    static GroupMeta read(ThriftReader in) throws MalformedException {
        List<ChunkMeta> chunks = new ArrayList<>();
        long rows = -1;
        in.enter();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> {
                    int count = in.list();
                    for (int i = 0; i < count; i++) {
                        chunks.add(ChunkMeta.read(in));
                    }
                }
                case 3 -> rows = in.i64();
                default -> in.skip();
            }
        }
        return new GroupMeta(rows, List.copyOf(chunks));
    }
}
