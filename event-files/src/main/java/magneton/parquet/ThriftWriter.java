package magneton.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes structures of Thrift's compact protocol into a buffer that is reused: what Parquet's page headers and footer
 * are made of (thrift-compact-protocol.md of Apache Thrift).
 */
final class ThriftWriter {
    static final int BOOL_TRUE = 1;
    static final int BOOL_FALSE = 2;
    static final int I32 = 5;
    static final int I64 = 6;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private static final int MAX_DEPTH = 16;

    private byte[] bytes = new byte[256];
    private int size;
    /** The last field id of every open structure: ids are written as differences. */
    private final int[] lastField = new int[MAX_DEPTH];
    private int depth;

    void clear() {
        size = 0;
        depth = 0;
        lastField[0] = 0;
    }

    /** Forgets the bytes, not the open structures: the caller has written them elsewhere. */
    void drain() {
        size = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void i32(int field, int value) {
        header(field, I32);
        varint(zigzag(value));
    }

    void i64(int field, long value) {
        header(field, I64);
        varint(zigzag(value));
    }

    void string(int field, String value) {
        header(field, BINARY);
        stringElement(value);
    }

    void binary(int field, byte[] value) {
        header(field, BINARY);
        varint(value.length);
        put(value);
    }

    /** Opens a structure that is a field; {@link #end} closes it. */
    void struct(int field) {
        header(field, STRUCT);
        structElement();
    }

    /** Opens a structure that is an element of a list; {@link #end} closes it. */
    void structElement() {
        lastField[++depth] = 0;
    }

    /** Closes the innermost structure, or the outermost at the very end. */
    void end() {
        put(0);
        depth = Math.max(0, depth - 1);
    }

    void list(int field, int elementType, int count) {
        header(field, LIST);
        if (count < 15) {
            put(count << 4 | elementType);
        } else {
            put(0xf0 | elementType);
            varint(count);
        }
    }

    void i32Element(int value) {
        varint(zigzag(value));
    }

    void stringElement(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        put(utf8);
    }

    private void header(int field, int type) {
        int step = field - lastField[depth];
        if (step > 0 && step < 16) {
            put(step << 4 | type);
        } else {
            put(type);
            varint(zigzag(field));
        }
        lastField[depth] = field;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    private void put(int oneByte) {
        ensure(1);
        bytes[size++] = (byte) oneByte;
    }

    private void put(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
