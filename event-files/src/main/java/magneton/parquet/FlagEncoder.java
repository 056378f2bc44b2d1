package magneton.parquet;

/** bool as PLAIN: a bit an event, from the least significant. */
final class FlagEncoder implements ColumnEncoder {
    private byte[] body = new byte[0];
    private boolean anyTrue;
    private boolean anyFalse;

    @Override
    public void add(Object values, int n, ColumnChunk chunk) {
        boolean[] flags = (boolean[]) values;
        int length = (n + 7) / 8;
        if (body.length < length) {
            body = new byte[length];
        }
        int set = 0;
        for (int b = 0; b < length; b++) {
            int bits = 0;
            int count = Math.min(8, n - 8 * b);
            for (int i = 0; i < count; i++) {
                bits |= (flags[8 * b + i] ? 1 : 0) << i;
            }
            body[b] = (byte) bits;
            set += Integer.bitCount(bits);
        }
        anyTrue |= set > 0;
        anyFalse |= set < n;
        chunk.dataPage(ParquetFormat.PLAIN, n, body, length, length);
    }

    @Override
    public void finish(ColumnChunk chunk) {
        chunk.bounds(new byte[] {(byte) (anyFalse ? 0 : 1)}, new byte[] {(byte) (anyTrue ? 1 : 0)});
        anyTrue = false;
        anyFalse = false;
    }

    @Override
    public void close() { }
}
