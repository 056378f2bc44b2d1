package magneton.semiconductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairStatisticsTest {
    private static final double FANO = 0.11;

    @ParameterizedTest
    @CsvSource({"0.3", "1", "1.4", "2.5", "4.1", "12.7", "100.2", "3000"})
    void probabilitiesHaveTheMeanAndTheFanoVariance(double mean) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int n = 0; n <= mean + 300; n++) {
            double p = PairStatistics.probability(n, mean, FANO);
            sum += p;
            first += n * p;
            second += (n - mean) * (n - mean) * p;
        }
        double fraction = mean - Math.floor(mean);
        double spread = PairStatistics.spread(mean, FANO);
        double variance = spread == 0 ? fraction * (1 - fraction) : FANO * mean;
        double remainder = spread == 0 ? 0 : 0.102 * Math.exp(-2 * Math.PI * Math.PI * spread * spread);
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(first).isCloseTo(mean, within(1e-8 * (1 + mean)));
        assertThat(second).isCloseTo(variance, within(remainder + 1e-6 * mean));
    }

    @ParameterizedTest
    @CsvSource({"0.3", "1.4", "2.5", "12.7"})
    void drawsAreWholeNumbersWithTheseProbabilities(double mean) {
        int draws = 1 << 20;
        int chunk = 1024;
        Random random = new Random(11);
        double[] ion = new double[chunk];
        double[] z = new double[chunk];
        double[] u = new double[chunk];
        double[] pairs = new double[chunk];
        java.util.Arrays.fill(ion, 0.00296 * mean);
        double[] counts = new double[64];
        for (int done = 0; done < draws; done += chunk) {
            for (int i = 0; i < chunk; i++) {
                z[i] = random.nextGaussian();
                u[i] = random.nextDouble();
            }
            PairStatistics.draw(ion, 0.00296, FANO, z, u, pairs, chunk);
            for (double n : pairs) {
                assertThat(n).isEqualTo(Math.rint(n)).isNotNegative();
                counts[(int) n]++;
            }
        }
        for (int n = 0; n < counts.length; n++) {
            double p = PairStatistics.probability(n, mean, FANO);
            assertThat(counts[n]).as("pairs %s", n)
                    .isCloseTo(draws * p, within(5 * Math.sqrt(draws * p * (1 - p)) + 0.5));
        }
    }

    @Test
    void nothingIonisedMakesNoPair() {
        assertThat(PairStatistics.probability(0, 0, FANO)).isEqualTo(1);
    }
}
