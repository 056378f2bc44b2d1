package magneton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.column.MalformedException;

/** The integer packings against the layouts of the Parquet specification, and there and back at every width. */
class PackingTest {
    @Test
    void packsTheExampleOfTheSpecification() {
        // Encodings.md: 0 to 7 at width 3 are 10001000 11000110 11111010.
        long[] values = {0, 1, 2, 3, 4, 5, 6, 7};
        byte[] out = new byte[3 + BitPacking.SLACK];
        assertThat(BitPacking.pack(values, 0, 8, 3, out, 0)).isEqualTo(3);
        assertThat(Arrays.copyOf(out, 3))
                .isEqualTo(new byte[] {(byte) 0b10001000, (byte) 0b11000110, (byte) 0b11111010});
    }

    @Test
    void deltasOfTheExampleOfTheSpecification() {
        // Encodings.md: 1 to 5 are the header (block, packs, count, zigzag first) and a block of minimum 1, widths 0.
        byte[] out = new byte[DeltaPacking.bound(5)];
        int length = DeltaPacking.encode(1, ones(), 5, out);
        assertThat(Arrays.copyOf(out, length)).isEqualTo(new byte[] {(byte) 0x80, 1, 4, 5, 2, 2, 0, 0, 0, 0});
    }

    private static long[] ones() {
        long[] deltas = new long[133];
        Arrays.fill(deltas, 0, 4, 1);
        return deltas;
    }

    @Test
    void everyWidthComesBack() {
        SplittableRandom random = new SplittableRandom(5);
        for (int width = 1; width <= 64; width++) {
            long mask = width == 64 ? -1L : (1L << width) - 1;
            long[] values = random.longs(67).map(v -> v & mask).toArray();
            byte[] out = new byte[67 * 8 + BitPacking.SLACK];
            int end = BitPacking.pack(values, 0, 67, width, out, 0);
            assertThat(end).isEqualTo((67 * width + 7) / 8);
            long[] back = new long[67];
            BitPacking.unpack(out, 0, width, back, 0, 67);
            assertThat(back).as("width %d", width).isEqualTo(values);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 31, 63, 64, 65, 511, 512, 513, 5000})
    void runsAndLiteralsComeBack(int n) throws MalformedException {
        SplittableRandom random = new SplittableRandom(n);
        for (int width = 1; width <= 32; width++) {
            long[] values = new long[n + 8];
            int i = 0;
            while (i < n) { // stretches of equal values of very different length
                long value = random.nextLong() & (1L << width) - 1;
                int stretch = Math.min(n - i, 1 << random.nextInt(10));
                Arrays.fill(values, i, i + stretch, value);
                i += stretch;
            }
            byte[] out = new byte[RunPacking.bound(n, width)];
            int length = RunPacking.encode(values, n, width, out, 0);
            long[] back = new long[n + 8];
            RunPacking.decode(new PageBytes(out, length), n, width, back);
            assertThat(Arrays.copyOf(back, n)).as("width %d", width).isEqualTo(Arrays.copyOf(values, n));
        }
    }

    @Test
    void splitIsTheTransposeOfBytes() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n : new int[] {1, 7, 8, 9, 100, 1001}) {
            double[] values = random.longs(n).mapToDouble(Double::longBitsToDouble).toArray();
            byte[] out = new byte[8 * n];
            int[] start = new int[8];
            Arrays.setAll(start, k -> k * n);
            ByteSplit.split(values, n, out, start);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < 8; k++) {
                    assertThat(out[k * n + i]).isEqualTo((byte) (Double.doubleToRawLongBits(values[i]) >>> 8 * k));
                }
            }
        }
    }
}
