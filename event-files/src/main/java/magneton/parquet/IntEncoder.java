package magneton.parquet;

import java.util.Arrays;

/**
 * int32 as RLE_DICTIONARY while the row group has at most 4,096 distinct values; pages that bring more are
 * DELTA_BINARY_PACKED.
 */
final class IntEncoder implements ColumnEncoder {
    private static final int BLOCK = 128;
    private static final int GROUP = 8;

    private final IntDictionary dictionary = new IntDictionary();
    private final byte[] entries = new byte[IntDictionary.CAPACITY * Integer.BYTES];
    private long[] scratch = new long[0];
    private byte[] body = new byte[0];
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;

    @Override
    public void add(Object values, int n, ColumnChunk chunk) {
        int[] ints = (int[]) values;
        if (scratch.length < n + BLOCK) {
            scratch = new long[n + BLOCK];
            body = new byte[Math.max(DeltaPacking.bound(n), 1 + RunPacking.bound(n, Integer.SIZE))];
        }
        int least = ints[0];
        int greatest = ints[0];
        for (int i = 1; i < n; i++) {
            least = Math.min(least, ints[i]);
            greatest = Math.max(greatest, ints[i]);
        }
        min = Math.min(min, least);
        max = Math.max(max, greatest);
        if (least == greatest && numbersOne(least, n, chunk)) {
            return;
        }
        if (dictionary.number(ints, n, scratch)) {
            numbers(n, chunk);
        } else {
            differences(ints, n, chunk);
        }
    }

    private void numbers(int n, ColumnChunk chunk) {
        Arrays.fill(scratch, n, n + GROUP, 0);
        int width = Math.max(1, BitPacking.width(dictionary.size() - 1L));
        body[0] = (byte) width;
        int length = RunPacking.encode(scratch, n, width, body, 1);
        chunk.dataPage(ParquetFormat.RLE_DICTIONARY, n, body, length, length);
    }

    /** A page of one value, which is one run; false if the dictionary has no room for the value. */
    private boolean numbersOne(int value, int n, ColumnChunk chunk) {
        int number = dictionary.numberOf(value);
        if (number < 0) {
            return false;
        }
        int width = Math.max(1, BitPacking.width(dictionary.size() - 1L));
        body[0] = (byte) width;
        int length = RunPacking.encodeRun(number, n, width, body, 1);
        chunk.dataPage(ParquetFormat.RLE_DICTIONARY, n, body, length, length);
        return true;
    }

    private void differences(int[] ints, int n, ColumnChunk chunk) {
        for (int i = 0; i < n - 1; i++) {
            scratch[i] = ints[i + 1] - ints[i]; // modulo 2^32, so that no pack is wider than 32 bits
        }
        int length = DeltaPacking.encode(ints[0], scratch, n, body);
        chunk.dataPage(ParquetFormat.DELTA_BINARY_PACKED, n, body, length, length);
    }

    @Override
    public void finish(ColumnChunk chunk) {
        int size = dictionary.size();
        if (size > 0) {
            for (int i = 0; i < size; i++) {
                LittleEndian.put(entries, i * Integer.BYTES, dictionary.value(i));
            }
            chunk.dictionaryPage(size, entries, size * Integer.BYTES);
        }
        chunk.bounds(LittleEndian.bytes(min), LittleEndian.bytes(max));
        dictionary.clear();
        min = Integer.MAX_VALUE;
        max = Integer.MIN_VALUE;
    }

    @Override
    public void close() { }
}
