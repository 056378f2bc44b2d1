package magneton.parquet;

import java.util.ArrayList;
import java.util.List;

import magneton.column.MalformedException;

/**
 * What the footer says of one column of one row group (ColumnMetaData of parquet.thrift).
 *
 * @param dictionaryOffset position of the dictionary page, or {@link #NONE}
 * @param min least value as PLAIN bytes, or null if there is none (all NaN)
 * @param max greatest value, likewise
 */
record ChunkMeta(String name, int type, List<Integer> encodings, int codec, long values, long uncompressedBytes,
        long bytes, long dataOffset, long dictionaryOffset, byte[] min, byte[] max) {
    static final long NONE = -1;

    /** Position of the first byte. */
    long start() {
        return dictionaryOffset == NONE ? dataOffset : dictionaryOffset;
    }

    ChunkMeta movedBy(long distance) {
        return new ChunkMeta(name, type, encodings, codec, values, uncompressedBytes, bytes, dataOffset + distance,
                dictionaryOffset == NONE ? NONE : dictionaryOffset + distance, min, max);
    }

    /** Writes a ColumnChunk as an element of a list. */
    void write(ThriftWriter out) {
        out.structElement();
        out.i64(2, start());
        out.struct(3);
        out.i32(1, type);
        out.list(2, ThriftWriter.I32, encodings.size());
        for (int encoding : encodings) {
            out.i32Element(encoding);
        }
        out.list(3, ThriftWriter.BINARY, 1);
        out.stringElement(name);
        out.i32(4, codec);
        out.i64(5, values);
        out.i64(6, uncompressedBytes);
        out.i64(7, bytes);
        out.i64(9, dataOffset);
        if (dictionaryOffset != NONE) {
            out.i64(11, dictionaryOffset);
        }
        out.struct(12);
        out.i64(3, 0);
        if (min != null) {
            out.binary(5, max);
            out.binary(6, min);
        }
        out.end();
        out.end();
        out.end();
    }

    /** Reads a ColumnChunk. */
    static ChunkMeta read(ThriftReader in) throws MalformedException {
        ChunkMeta meta = null;
        in.enter();
        for (int field = in.field(); field != 0; field = in.field()) {
            if (field == 3) {
                meta = readMeta(in);
            } else {
                in.skip();
            }
        }
        if (meta == null) {
            throw new MalformedException("a column has no metadata");
        }
        return meta;
    }

    private static ChunkMeta readMeta(ThriftReader in) throws MalformedException {
        String name = "";
        int type = -1;
        int codec = -1;
        List<Integer> encodings = new ArrayList<>();
        long values = -1;
        long uncompressed = -1;
        long bytes = -1;
        long data = -1;
        long dictionary = NONE;
        byte[][] bounds = new byte[2][];
        in.enter();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> type = in.i32();
                case 2 -> {
                    int count = in.list();
                    for (int i = 0; i < count; i++) {
                        encodings.add(in.i32());
                    }
                }
                case 3 -> {
                    if (in.list() != 1) {
                        throw new MalformedException("a column is nested");
                    }
                    name = in.string();
                }
                case 4 -> codec = in.i32();
                case 5 -> values = in.i64();
                case 6 -> uncompressed = in.i64();
                case 7 -> bytes = in.i64();
                case 9 -> data = in.i64();
                case 11 -> dictionary = in.i64();
                case 12 -> bounds = readStatistics(in);
                default -> in.skip();
            }
        }
        return new ChunkMeta(name, type, List.copyOf(encodings), codec, values, uncompressed, bytes, data, dictionary,
                bounds[0], bounds[1]);
    }

    private static byte[][] readStatistics(ThriftReader in) throws MalformedException {
        byte[][] bounds = new byte[2][];
        in.enter();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 5 -> bounds[1] = in.binary();
                case 6 -> bounds[0] = in.binary();
                default -> in.skip();
            }
        }
        return bounds;
    }
}
