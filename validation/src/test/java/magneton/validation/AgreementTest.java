package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the same, in words. */
class AgreementTest {
    @ParameterizedTest
    @CsvSource({"17, 83, 117", "-25 +30, 75, 130", "5 %, 95, 105", "factor 4, 25, 400", " 1e1 , 90, 110"})
    void reads(String words, double below, double above) {
        Agreement agreement = Agreement.of(100, words);
        assertThat(agreement).isEqualTo(new Agreement(below, above));
        assertThat(agreement.holds(below) && agreement.holds(above)).isTrue();
        assertThat(agreement.holds(below - 1e-9) || agreement.holds(above + 1e-9)).isFalse();
    }

    @Test
    void percentOfANegativeNumber() {
        assertThat(Agreement.of(-10, "10 %")).isEqualTo(new Agreement(-11, -9));
    }

    @Test
    void nothingStated() {
        assertThat(Agreement.of(100, "").stated()).isFalse();
        assertThat(Agreement.of(100, "").holds(100)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 5", "25 30", "5%", "factor x"})
    void refuses(String words) {
        assertThatThrownBy(() -> Agreement.of(100, words)).isInstanceOf(IllegalArgumentException.class);
    }
}
