package magneton.parquet;

import magneton.column.MalformedException;

/** A cursor over the body of a page; the array has {@link BitPacking#SLACK} readable bytes beyond its end. */
final class PageBytes {
    private final byte[] bytes;
    private final int end;
    private int at;

    PageBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean atEnd() {
        return at >= end;
    }

    /** Passes over so many bytes; returns where they begin. */
    int skip(int length) throws MalformedException {
        if (length < 0 || length > end - at) {
            throw new MalformedException("a page ends too early");
        }
        at += length;
        return at - length;
    }

    int next() throws MalformedException {
        return bytes[skip(1)] & 0xff;
    }

    long varint() throws MalformedException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new MalformedException("a number in a page does not end");
    }

    int varintLength() throws MalformedException {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedException("a count in a page is " + value);
        }
        return (int) value;
    }
}
