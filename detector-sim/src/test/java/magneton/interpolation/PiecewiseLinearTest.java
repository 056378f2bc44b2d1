package magneton.interpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PiecewiseLinearTest {
    @RepeatedTest(20)
    void equalsALinearSearch(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int n = 2 + random.nextInt(300);
        double[] x = new double[n];
        double[] y = new double[n];
        double at = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            // from evenly spaced to spread over eight orders of magnitude
            at += Math.exp(repetition.getCurrentRepetition() * 0.2 * random.nextGaussian());
            x[i] = at;
            y[i] = random.nextGaussian();
        }
        PiecewiseLinear curve = new PiecewiseLinear(x, y);
        for (int k = 0; k < 2000; k++) {
            double e = k < n ? x[k] : x[0] + (x[n - 1] - x[0]) * (1.2 * random.nextDouble() - 0.1);
            assertThat(curve.value(e)).isCloseTo(searched(x, y, e), within(1e-9));
        }
    }

    private static double searched(double[] x, double[] y, double e) {
        if (e <= x[0]) {
            return y[0];
        }
        for (int i = 1; i < x.length; i++) {
            if (e <= x[i]) {
                return y[i - 1] + (y[i] - y[i - 1]) * (e - x[i - 1]) / (x[i] - x[i - 1]);
            }
        }
        return y[y.length - 1];
    }

    @Test
    void valuesOverArraysAreTheSame() {
        PiecewiseLinear curve = new PiecewiseLinear(new double[] {0, 1, 5}, new double[] {1, 0, 2});
        double[] at = {-1, 0, 0.5, 1, 3, 5, 7};
        double[] out = new double[at.length];
        curve.values(at, out, at.length);
        assertThat(out).containsExactly(Arrays.stream(at).map(curve::value).toArray());
        assertThat(out).containsExactly(1, 1, 0.5, 0, 1, 2, 2);
    }

    @Test
    void brokenKnotsAreRefused() {
        assertThatThrownBy(() -> new PiecewiseLinear(new double[] {1}, new double[] {1}))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> new PiecewiseLinear(new double[] {1, 1}, new double[] {1, 2}))
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> new PiecewiseLinear(new double[] {1, 2}, new double[] {1, Double.NaN}))
                .hasMessageContaining("row 2");
    }
}
