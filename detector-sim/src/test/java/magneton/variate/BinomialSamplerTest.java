package magneton.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.simd.SimdMode;

class BinomialSamplerTest {
    private static final int CHUNK = 1024;

    private static double[] deviates(SimdMode mode, double trials, double p, int chunks) {
        BinomialSampler sampler = new BinomialSampler(mode, CHUNK);
        sampler.seed(5, 6, 1020);
        double[] n = new double[CHUNK];
        double[] share = new double[CHUNK];
        Arrays.fill(n, trials);
        Arrays.fill(share, p);
        double[] out = new double[CHUNK];
        double[] all = new double[chunks * CHUNK];
        for (int c = 0; c < chunks; c++) {
            sampler.fill(n, share, out, c * CHUNK, CHUNK, CHUNK);
            System.arraycopy(out, 0, all, c * CHUNK, CHUNK);
        }
        return all;
    }

    /** Chi-square of 2e6 deviates over all values that expect 25 or more, p > 1e-4. */
    @ParameterizedTest
    @CsvSource({"0, 0.3", "1, 0.3", "7, 0.9", "100, 0.05", "100, 0.099", "100, 0.101", "30, 0.5", "730, 0.09",
            "730, 0.91",
        "5000, 0.1136", "200000, 0.3", "50, 0", "50, 1"})
    void frequenciesAreBinomial(double trials, double p) {
        double[] all = deviates(SimdMode.SCALAR, trials, p, 2000);
        double[] counts = new double[(int) trials + 1];
        for (double k : all) {
            assertThat(k).isBetween(0.0, trials);
            counts[(int) k]++;
        }
        double chi2 = 0;
        double rest = 0;
        double restExpected = 0;
        int bins = 0;
        for (int k = 0; k <= trials; k++) {
            double expected = all.length * Math.exp(logProbability(k, trials, p));
            if (expected < 25) {
                rest += counts[k];
                restExpected += expected;
            } else {
                chi2 += (counts[k] - expected) * (counts[k] - expected) / expected;
                bins++;
            }
        }
        if (restExpected > 5) {
            chi2 += (rest - restExpected) * (rest - restExpected) / restExpected;
            bins++;
        }
        double tail = bins < 2 ? 1 : Gamma.regularizedGammaQ(0.5 * (bins - 1), 0.5 * chi2);
        assertThat(tail).as("chi2 %s of %s", chi2, bins).isGreaterThan(1e-4);
        assertThat(bins).isPositive();
    }

    private static double logProbability(int k, double n, double p) {
        double logP = k == 0 ? 0 : k * Math.log(p);
        double logQ = k == n ? 0 : (n - k) * Math.log1p(-p);
        return Gamma.logGamma(n + 1) - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1) + logP + logQ;
    }

    @Test
    void scalarAndVectorGiveEqualBits() {
        assertThat(Arrays.equals(deviates(SimdMode.VECTOR, 400, 0.1, 50), deviates(SimdMode.SCALAR, 400, 0.1, 50)))
                .isTrue();
        assertThat(Arrays.equals(deviates(SimdMode.VECTOR, 40, 0.9, 50), deviates(SimdMode.SCALAR, 40, 0.9, 50)))
                .isTrue();
    }
}
