package magneton.parquet;

import java.util.Arrays;

import magneton.column.MalformedException;

/** Parquet's hybrid of run lengths and bit packing, for dictionary indices. */
final class RunPacking {
    /** Equal values in a row from which a run is cheaper than packing. */
    private static final int RUN = 64;
    /** Values packed under one header: a multiple of 8. */
    private static final int LITERALS = 512;

    private RunPacking() {}

    /** Bytes that suffice for n values of a width. */
    static int bound(int n, int width) {
        return 16 + (n + 8) * width / 8 + 5 * (n / RUN + 1) + BitPacking.SLACK;
    }

    /**
     * Encodes values of a width up to 32 bits from position {@code start} on.
     *
     * @param values eight elements beyond n must be zero
     * @return the position after the last byte
     */
    static int encode(long[] values, int n, int width, byte[] out, int start) {
        int at = start;
        int i = 0;
        while (i < n) {
            int run = equalFrom(values, i, n);
            if (run >= RUN || run == n - i) {
                at = encodeRun(values[i], run, width, out, at);
                i += run;
            } else {
                int count = Math.min(LITERALS, n - i);
                int groups = (count + 7) / 8;
                at = BitPacking.putVarint(out, at, (long) groups << 1 | 1);
                at = BitPacking.pack(values, i, 8 * groups, width, out, at);
                i += count;
            }
        }
        return at;
    }

    /** Encodes {@code run} times the same value from position {@code start} on; returns the position after it. */
    static int encodeRun(long value, int run, int width, byte[] out, int start) {
        int at = BitPacking.putVarint(out, start, (long) run << 1);
        for (int bits = 0; bits < width; bits += 8) {
            out[at++] = (byte) (value >>> bits);
        }
        return at;
    }

    private static int equalFrom(long[] values, int from, int n) {
        long first = values[from];
        int i = from + 1;
        while (i < n && values[i] == first) {
            i++;
        }
        return i - from;
    }

    /** Decodes n values; room for eight beyond n. */
    static void decode(PageBytes in, int n, int width, long[] values) throws MalformedException {
        int i = 0;
        while (i < n) {
            int head = in.varintLength();
            if ((head & 1) == 0) {
                int run = head >>> 1;
                long value = 0;
                for (int bits = 0; bits < width; bits += 8) {
                    value |= (long) in.next() << bits;
                }
                if (run == 0 || run > n - i) {
                    throw new MalformedException("a run in a page is " + run + " long");
                }
                Arrays.fill(values, i, i + run, value);
                i += run;
            } else {
                int groups = head >>> 1;
                if (groups == 0 || groups > (n - i + 7) / 8) {
                    throw new MalformedException("a pack in a page is " + groups + " groups long");
                }
                int at = in.skip(groups * width);
                BitPacking.unpack(in.bytes(), at, width, values, i, 8 * groups);
                i += Math.min(8 * groups, n - i);
            }
        }
    }
}
