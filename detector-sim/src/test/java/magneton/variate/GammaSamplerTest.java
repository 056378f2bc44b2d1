package magneton.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.simd.SimdMode;

class GammaSamplerTest {
    private static final int CHUNK = 1024;

    private static double[] deviates(SimdMode mode, double shape, int chunks) {
        GammaSampler sampler = new GammaSampler(mode, CHUNK);
        sampler.seed(5, 6, 1010);
        double[] shapes = new double[CHUNK];
        double[] gamma = new double[CHUNK + 16];
        Arrays.fill(shapes, shape);
        double[] all = new double[chunks * CHUNK];
        for (int c = 0; c < chunks; c++) {
            sampler.fill(shapes, gamma, c * CHUNK, CHUNK, CHUNK);
            System.arraycopy(gamma, 0, all, c * CHUNK, CHUNK);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.3, 4, 40, 2000})
    void passesKolmogorovSmirnov(double shape) {
        double[] g = deviates(SimdMode.SCALAR, shape, 500);
        Arrays.sort(g);
        double distance = 0;
        for (int i = 0; i < g.length; i += 7) {
            double cdf = Gamma.regularizedGammaP(shape, g[i]);
            distance = Math.max(distance, Math.max(cdf - (double) i / g.length, (i + 1.0) / g.length - cdf));
        }
        assertThat(distance * Math.sqrt(g.length)).isLessThan(2.23); // p = 1e-4
    }

    @Test
    void scalarAndVectorGiveEqualBits() {
        assertThat(deviates(SimdMode.VECTOR, 1.01, 50)).isEqualTo(deviates(SimdMode.SCALAR, 1.01, 50));
    }
}
