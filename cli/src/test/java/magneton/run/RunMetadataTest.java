package magneton.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunMetadataTest {
    private static final MathContext NINE = new MathContext(9);

    @Test
    void computedNumbersAreRoundedToNineDigits() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextBoolean() ? 1 : -1) * random.nextDouble() * Math.pow(10, random.nextInt(-280, 290));
            assertThat(RunMetadata.rounded(value)).isEqualTo(new BigDecimal(value).round(NINE).doubleValue());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e-300, 4.9e-324, Double.NaN, Double.POSITIVE_INFINITY, 1, 1e9, 999_999_999, 1e-45, 1e308})
    void othersStay(double value) {
        assertThat(Double.valueOf(RunMetadata.rounded(value))).isEqualTo(Double.valueOf(value));
    }

    @Test
    void nineDigitsMayBecomeTen() {
        assertThat(RunMetadata.rounded(0.99999999996)).isEqualTo(1);
    }
}
