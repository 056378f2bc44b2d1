package magneton.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.simd.SimdMode;

class ElementListsTest {
    private static final int ROOM = 16;

    /** Signs at random, zeros of both signs, infinities and NaN among them. */
    private static double[] numbers(int n) {
        Random random = new Random(n);
        double[] special = {0.0, -0.0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, -Double.MIN_VALUE};
        double[] x = new double[n + ROOM];
        Arrays.setAll(x, i -> random.nextInt(4) == 0 ? special[random.nextInt(special.length)] : random.nextGaussian());
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 100, 1021, 1024})
    void listsHoldTheElementsWithASign(int n) {
        double[] x = numbers(n);
        int[] expected = IntStream.range(0, n).filter(i -> Math.copySign(1, x[i]) < 0).toArray();
        for (SimdMode mode : SimdMode.values()) {
            int[] list = new int[n + ROOM];
            int size = ElementLists.of(mode).negative(x, n, list);
            assertThat(Arrays.copyOf(list, size)).as("%s", mode).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 100, 1021, 1024})
    void takingAndPuttingMovesTheElementsOfAList(int n) {
        double[] x = numbers(n);
        for (SimdMode mode : SimdMode.values()) {
            ElementLists lists = ElementLists.of(mode);
            int[] list = new int[n + ROOM];
            int size = lists.negative(x, n, list);
            double[] taken = new double[n + ROOM];
            lists.take(x, list, taken, size);
            double[] back = new double[n + ROOM];
            lists.put(taken, list, back, size);
            for (int i = 0; i < n; i++) {
                double expected = Math.copySign(1, x[i]) < 0 ? x[i] : 0;
                assertThat(Double.doubleToLongBits(back[i])).isEqualTo(Double.doubleToLongBits(expected));
            }
        }
    }
}
