package magneton.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

import magneton.simd.SimdMode;

/** Deviates of {@link NormalSampler} against the normal law; every false-alarm rate is below 1e-4 per check. */
class NormalSamplerTest {
    private static final int CHUNK = 1024;
    private static final int CHUNKS = 2000;

    private static double[] deviates(SimdMode mode) {
        LaneRandom random = new LaneRandom(mode);
        random.seed(17, 3, 1000);
        NormalSampler normals = new NormalSampler(mode, CHUNK);
        double[] all = new double[CHUNK * CHUNKS];
        double[] z = new double[CHUNK];
        for (int c = 0; c < CHUNKS; c++) {
            normals.fill(random, z, CHUNK);
            System.arraycopy(z, 0, all, c * CHUNK, CHUNK);
        }
        return all;
    }

    @Test
    void momentsAreThoseOfTheNormalLaw() {
        double[] z = deviates(SimdMode.SCALAR);
        double[] moments = new double[5];
        for (double x : z) {
            double power = 1;
            for (int k = 1; k <= 4; k++) {
                power *= x;
                moments[k] += power / z.length;
            }
        }
        double four = 4.5 / Math.sqrt(z.length); // 4.5 standard errors, with Var z^k = 1, 2, 15, 96
        assertThat(moments[1]).isCloseTo(0, within(four));
        assertThat(moments[2]).isCloseTo(1, within(four * Math.sqrt(2)));
        assertThat(moments[3]).isCloseTo(0, within(four * Math.sqrt(15)));
        assertThat(moments[4]).isCloseTo(3, within(four * Math.sqrt(96)));
    }

    @Test
    void distributionPassesKolmogorovSmirnov() {
        double[] z = deviates(SimdMode.SCALAR);
        Arrays.sort(z);
        double distance = 0;
        for (int i = 0; i < z.length; i++) {
            double cdf = 0.5 * Erf.erfc(-z[i] / Math.sqrt(2));
            distance = Math.max(distance, Math.max(cdf - (double) i / z.length, (i + 1.0) / z.length - cdf));
        }
        assertThat(distance * Math.sqrt(z.length)).isLessThan(2.23); // p = 1e-4
    }

    @Test
    void theTwoDeviatesOfAPairAreUncorrelated() {
        double[] z = deviates(SimdMode.SCALAR);
        double product = 0;
        double squares = 0;
        int pairs = 0;
        for (int c = 0; c < z.length; c += CHUNK) {
            for (int i = 0; i < CHUNK / 2; i++, pairs++) {
                double a = z[c + i];
                double b = z[c + CHUNK / 2 + i];
                product += a * b;
                squares += (a * a - 1) * (b * b - 1);
            }
        }
        assertThat(product / pairs).isCloseTo(0, within(4.5 / Math.sqrt(pairs)));
        assertThat(squares / pairs).isCloseTo(0, within(4.5 * 2 / Math.sqrt(pairs)));
    }

    @Test
    void scalarAndVectorGiveEqualBits() {
        assertThat(deviates(SimdMode.VECTOR)).isEqualTo(deviates(SimdMode.SCALAR));
    }

    @Test
    void oddCountsAreFilled() {
        LaneRandom random = new LaneRandom(SimdMode.SCALAR);
        random.seed(1, 1, 1000);
        double[] z = new double[32];
        Arrays.fill(z, Double.NaN);
        new NormalSampler(SimdMode.SCALAR, 21).fill(random, z, 21);
        for (int i = 0; i < 21; i++) {
            assertThat(z[i]).isFinite();
        }
    }
}
