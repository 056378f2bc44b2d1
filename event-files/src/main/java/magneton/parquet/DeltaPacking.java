package magneton.parquet;

import magneton.column.MalformedException;

/**
 * DELTA_BINARY_PACKED: the first value, then differences in blocks of 128, each relative to the least of its block, in
 * four packs of 32 of the width they need. Consecutive integers take five bytes a block.
 */
final class DeltaPacking {
    private static final int BLOCK = 128;
    private static final int PACKS = 4;
    private static final int PACK = BLOCK / PACKS;

    private DeltaPacking() {}

    /** Bytes that suffice for n values. */
    static int bound(int n) {
        int blocks = (n + BLOCK - 1) / BLOCK;
        return 32 + blocks * (10 + PACKS + BLOCK * Long.BYTES) + BitPacking.SLACK;
    }

    /**
     * Encodes the differences of n values.
     *
     * @param first the first value
     * @param deltas difference i is value i + 1 minus value i; overwritten, with room for a block beyond the last
     * @param n number of values, 1 or more
     * @return length in {@code out}
     */
    static int encode(long first, long[] deltas, int n, byte[] out) {
        int at = BitPacking.putVarint(out, 0, BLOCK);
        at = BitPacking.putVarint(out, at, PACKS);
        at = BitPacking.putVarint(out, at, n);
        at = BitPacking.putVarint(out, at, zigzag(first));
        for (int from = 0; from < n - 1; from += BLOCK) {
            at = block(deltas, from, Math.min(BLOCK, n - 1 - from), out, at);
        }
        return at;
    }

    private static int block(long[] deltas, int from, int count, byte[] out, int start) {
        long least = deltas[from];
        for (int i = from + 1; i < from + count; i++) {
            least = Math.min(least, deltas[i]);
        }
        for (int i = from; i < from + count; i++) {
            deltas[i] -= least;
        }
        for (int i = from + count; i < from + BLOCK; i++) {
            deltas[i] = 0;
        }
        int widths = BitPacking.putVarint(out, start, zigzag(least));
        int at = widths + PACKS;
        for (int p = 0; p < PACKS; p++) {
            int packFrom = from + p * PACK;
            long all = 0;
            for (int i = packFrom; i < packFrom + PACK; i++) {
                all |= deltas[i];
            }
            int width = BitPacking.width(all);
            out[widths + p] = (byte) width;
            at = BitPacking.pack(deltas, packFrom, PACK, width, out, at);
        }
        return at;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    /**
     * Decodes n values.
     *
     * @param values room for a block beyond the last
     */
    static void decode(PageBytes in, int n, long[] values) throws MalformedException {
        int block = in.varintLength();
        int packs = in.varintLength();
        int count = in.varintLength();
        if (block != BLOCK || packs != PACKS || count != n) {
            throw new MalformedException("a page of differences has an unknown layout");
        }
        values[0] = unzigzag(in.varint());
        for (int from = 1; from < n; from += BLOCK) {
            long least = unzigzag(in.varint());
            int widths = in.skip(PACKS);
            for (int p = 0; p < PACKS; p++) {
                int width = in.bytes()[widths + p] & 0xff;
                if (width > Long.SIZE) {
                    throw new MalformedException("a bit width is " + width);
                }
                int at = in.skip(width * PACK / 8);
                BitPacking.unpack(in.bytes(), at, width, values, from + p * PACK, PACK);
            }
            for (int i = from; i < Math.min(n, from + BLOCK); i++) {
                values[i] += values[i - 1] + least;
            }
        }
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
