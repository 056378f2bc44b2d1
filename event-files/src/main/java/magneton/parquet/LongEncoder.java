package magneton.parquet;

/** int64 as DELTA_BINARY_PACKED: the event index costs next to nothing. */
final class LongEncoder implements ColumnEncoder {
    private static final int BLOCK = 128;

    private long[] deltas = new long[0];
    private byte[] body = new byte[0];
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    @Override
    public void add(Object values, int n, ColumnChunk chunk) {
        long[] longs = (long[]) values;
        if (deltas.length < n + BLOCK) {
            deltas = new long[n + BLOCK];
            body = new byte[DeltaPacking.bound(n)];
        }
        for (int i = 0; i < n; i++) {
            min = Math.min(min, longs[i]);
            max = Math.max(max, longs[i]);
        }
        for (int i = 0; i < n - 1; i++) {
            deltas[i] = longs[i + 1] - longs[i];
        }
        int length = DeltaPacking.encode(longs[0], deltas, n, body);
        chunk.dataPage(ParquetFormat.DELTA_BINARY_PACKED, n, body, length, length);
    }

    @Override
    public void finish(ColumnChunk chunk) {
        chunk.bounds(LittleEndian.bytes(min), LittleEndian.bytes(max));
        min = Long.MAX_VALUE;
        max = Long.MIN_VALUE;
    }

    @Override
    public void close() { }
}
