package magneton.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import magneton.column.MalformedException;

/**
 * Reads structures of Thrift's compact protocol from a range of an array; every step is checked against its end.
 *
 * <pre>
 *   for (int field = in.field(); field != 0; field = in.field()) { switch (field) { ... default -> in.skip(); } }
 * </pre>
 */
final class ThriftReader {
    private static final int MAX_DEPTH = 32;

    private final byte[] bytes;
    private final int end;
    private int at;
    private final int[] lastField = new int[MAX_DEPTH];
    private int depth;
    private int type;

    ThriftReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    int position() {
        return at;
    }

    /** The id of the next field of the open structure, or 0 when it ends (which also closes it). */
    int field() throws MalformedException {
        int head = next();
        if (head == 0) {
            depth = Math.max(0, depth - 1);
            return 0;
        }
        type = head & 0xf;
        int step = head >>> 4;
        int id = step != 0 ? lastField[depth] + step : (int) unzigzag(varint());
        if (id <= 0 || id > Short.MAX_VALUE) {
            throw new MalformedException("a field number is " + id);
        }
        lastField[depth] = id;
        return id;
    }

    /** Enters a structure: the value of the current field, or an element of the current list. */
    void enter() throws MalformedException {
        if (depth + 1 == MAX_DEPTH) {
            throw new MalformedException("structures nest too deep");
        }
        lastField[++depth] = 0;
    }

    int i32() throws MalformedException {
        long value = i64();
        if (value != (int) value) {
            throw new MalformedException("a number of 32 bits is " + value);
        }
        return (int) value;
    }

    long i64() throws MalformedException {
        return unzigzag(varint());
    }

    byte[] binary() throws MalformedException {
        int length = length();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String string() throws MalformedException {
        return new String(binary(), StandardCharsets.UTF_8);
    }

    /** The number of elements of a list; every element takes a byte or more. */
    int list() throws MalformedException {
        int head = next();
        type = head & 0xf;
        int count = head >>> 4;
        if (count < 15) {
            return count;
        }
        return length();
    }

    /** Passes over the value of the current field. */
    void skip() throws MalformedException {
        skip(type);
    }

    private void skip(int kind) throws MalformedException {
        switch (kind) {
            case ThriftWriter.BOOL_TRUE, ThriftWriter.BOOL_FALSE -> { }
            case 3 -> next();
            case 4, ThriftWriter.I32, ThriftWriter.I64 -> varint();
            case 7 -> at = checked(8);
            case ThriftWriter.BINARY -> at = checked(length());
            case ThriftWriter.LIST, 10 -> {
                int count = list();
                int element = type;
                for (int i = 0; i < count; i++) {
                    if (element == ThriftWriter.BOOL_TRUE || element == ThriftWriter.BOOL_FALSE) {
                        next();
                    } else {
                        skip(element);
                    }
                }
            }
            case ThriftWriter.STRUCT -> {
                enter();
                while (field() != 0) {
                    skip();
                }
            }
            default -> throw new MalformedException("a field has the unknown type " + kind);
        }
    }

    private int length() throws MalformedException {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new MalformedException("a length reaches beyond the end");
        }
        return (int) length;
    }

    private int checked(int length) throws MalformedException {
        if (length > end - at) {
            throw new MalformedException("it ends too early");
        }
        return at + length;
    }

    private int next() throws MalformedException {
        if (at >= end) {
            throw new MalformedException("it ends too early");
        }
        return bytes[at++] & 0xff;
    }

    private long varint() throws MalformedException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new MalformedException("a number does not end");
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
