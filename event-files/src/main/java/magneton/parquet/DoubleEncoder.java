package magneton.parquet;

/**
 * float64 as BYTE_STREAM_SPLIT under zstd.
 *
 * <p>Bounds follow parquet.thrift: NaN takes no part, a zero minimum is written as -0.0 and a zero maximum as +0.0, and
 * a column of NaN alone has none.
 */
final class DoubleEncoder implements ColumnEncoder {
    private final SplitCompressor compressor = new SplitCompressor();
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    @Override
    public void add(Object values, int n, ColumnChunk chunk) {
        double[] doubles = (double[]) values;
        widen(doubles, n);
        int length = compressor.compress(doubles, n);
        chunk.dataPage(ParquetFormat.BYTE_STREAM_SPLIT, n, compressor.frame(), length, n * Double.BYTES);
    }

    private void widen(double[] values, int n) {
        double least = values[0];
        double greatest = values[0];
        for (int i = 1; i < n; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        if (least != least) {
            widenWithoutNaN(values, n);
            return;
        }
        min = Math.min(min, least);
        max = Math.max(max, greatest);
    }

    private void widenWithoutNaN(double[] values, int n) {
        double least = min;
        double greatest = max;
        for (int i = 0; i < n; i++) {
            double value = values[i];
            if (value < least) {
                least = value;
            }
            if (value > greatest) {
                greatest = value;
            }
        }
        min = least;
        max = greatest;
    }

    @Override
    public void finish(ColumnChunk chunk) {
        if (min <= max) {
            double least = min == 0 ? -0.0 : min;
            double greatest = max == 0 ? 0.0 : max;
            chunk.bounds(LittleEndian.bytes(Double.doubleToRawLongBits(least)),
                    LittleEndian.bytes(Double.doubleToRawLongBits(greatest)));
        }
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void close() {
        compressor.close();
    }
}
