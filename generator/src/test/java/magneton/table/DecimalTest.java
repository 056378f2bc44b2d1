package magneton.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "0", "-0.0", "1", "+1.5", ".5", "5.", "1e22", "1e23", "1e-22", "1e-23", "4.9e-324", "1.7976931348623157e308",
        "123456789012345", "1234567890123456", "0.000000000000000000012345", "9007199254740993", "1E+05", "-2.5e-3",
        "000000000000000000001.5", "1e00000000000000000005", "1e-400"})
    void isWhatTheLibraryReads(String text) {
        assertThat(Decimal.is(text)).isTrue();
        assertThat(Double.doubleToRawLongBits(Decimal.value(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Test
    void isWhatTheLibraryReadsOfAnyNumber() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            String digits = Long.toString(random.nextLong(1L << random.nextInt(1, 63)));
            int point = random.nextInt(digits.length() + 1);
            String text = (random.nextBoolean() ? "-" : "") + digits.substring(0, point) + '.' + digits.substring(point)
                    + (random.nextBoolean() ? "e" + random.nextInt(-40, 40) : "");
            assertThat(Decimal.is(text)).as(text).isTrue();
            assertThat(Decimal.value(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "e5", "1e", "1e+", "1 ", "1d", "NaN", "Infinity", "0x1", "1_000", "1,5", "--1"})
    void allElseIsNone(String text) {
        assertThat(Decimal.is(text)).isFalse();
    }
}
