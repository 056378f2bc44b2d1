package magneton.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Integers of a fixed width in bits, one after another from the least significant bit: Parquet's packing. */
final class BitPacking {
    /** Bytes that {@link #pack} and {@link #unpack} may touch beyond the last packed byte. */
    static final int SLACK = 9;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private BitPacking() {}

    /** Bits that hold every value of which {@code all} is the bitwise or. */
    static int width(long all) {
        return Long.SIZE - Long.numberOfLeadingZeros(all);
    }

    /**
     * Packs values that fit into {@code width} bits (0 to 64).
     *
     * @return the position after the last byte
     */
    static int pack(long[] values, int from, int count, int width, byte[] out, int at) {
        if (width == 0) {
            return at;
        }
        if (width <= Byte.SIZE && count % 8 == 0) {
            return packBytes(values, from, count, width, out, at);
        }
        long word = 0;
        int used = 0;
        int to = at;
        for (int i = from; i < from + count; i++) {
            long value = values[i];
            word |= value << used;
            int room = Long.SIZE - used;
            if (width < room) {
                used += width;
            } else {
                LONGS.set(out, to, word);
                to += Long.BYTES;
                word = room == Long.SIZE ? 0 : value >>> room;
                used = width - room;
            }
        }
        LONGS.set(out, to, word);
        return to + (used + 7) / 8;
    }

    /** Eight values of up to eight bits make {@code width} bytes; a whole word is written, the next one overwrites the rest. */
    private static int packBytes(long[] values, int from, int count, int width, byte[] out, int at) {
        int to = at;
        for (int i = from; i < from + count; i += 8) {
            long low = values[i] | values[i + 1] << width | values[i + 2] << 2 * width | values[i + 3] << 3 * width;
            long high = values[i + 4] | values[i + 5] << width | values[i + 6] << 2 * width
                    | values[i + 7] << 3 * width;
            LONGS.set(out, to, low | high << 4 * width);
            to += width;
        }
        return to;
    }

    /** Unpacks {@code count} values; the input is readable for {@link #SLACK} bytes beyond them. */
    static void unpack(byte[] in, int at, int width, long[] values, int from, int count) {
        long mask = width == Long.SIZE ? -1L : (1L << width) - 1;
        long bit = 0;
        for (int i = from; i < from + count; i++) {
            int to = at + (int) (bit >>> 3);
            int shift = (int) bit & 7;
            long value = (long) LONGS.get(in, to) >>> shift;
            if (shift + width > Long.SIZE) {
                value |= (in[to + Long.BYTES] & 0xffL) << Long.SIZE - shift;
            }
            values[i] = value & mask;
            bit += width;
        }
    }

    /** Unsigned LEB128. */
    static int putVarint(byte[] out, int at, long value) {
        int to = at;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out[to++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        out[to++] = (byte) rest;
        return to;
    }
}
