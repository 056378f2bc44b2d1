package magneton.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What physicists write, read to the last bit where the ratio of units is a whole number. */
class MeasureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LENGTH | 13.9 m | 13.9
            LENGTH | 51.8 cm | 0.518
            LENGTH | 1.2 km | 1200
            MASS | 1.5 kg | 1.5
            MASS | 1500g | 1.5
            MASS | 4.37 t | 4370
            TIME | 755.6 d | 65283840
            TIME | 18134 h | 65282400
            TIME | 2 yr | 63115200
            TIME | 5 min | 300
            ENERGY | 2.8keV | 2.8
            ENERGY | 2.8 keV | 2.8
            ENERGY | 5 eV | 0.005
            ENERGY | 68.5 eV | 0.0685
            ENERGY | 0.2 keVee | 0.2
            ENERGY | 1.5 MeV | 1500
            ENERGY | .51 keV | 0.51
            ENERGY | 3.e-1 keV | 0.3
            POWER | 3 GW | 3
            POWER | 2960 MW | 2.96
            FLUX | 2.7e13 /cm2/s | 2.7e13
            FLUX | 2.7e13 cm^-2 s^-1 | 2.7e13
            FLUX | 2.7e13 /(cm^2 s) | 2.7e13
            FLUX | 1 /m2/s | 1e-4
            ACTIVITY | 5 MCi | 1.85e17
            ACTIVITY | 3 Bq | 3
            EXPOSURE | 1.16 t yr | 423690
            EXPOSURE | 327 kg d | 327
            EXPOSURE | 327 kg*d | 327
            SPECTRAL_RATE | 2.5 /keV/kg/d | 2.5
            SPECTRAL_RATE | 365.25 /(t yr keV) | 0.001
            FIELD | 193 V/cm | 193
            DENSITY | 2.8611 g/cm3 | 2.8611
            INVERSE_ENERGY | 2e-7 /GeV | 2e-7
            FRACTION | 0.11 | 0.11
            FRACTION | 5 % | 0.05
            """)
    void reads(Measure measure, String text, double expected) throws QuantityFormatException {
        assertThat(measure.read(text)).isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(1e-13));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LENGTH | 13.9 kg | '13.9 kg' is not a length; write a number and m, cm or km
            LENGTH | 13.9 | '13.9' has no unit; write a number and m, cm or km
            LENGTH | 13,9 m | ',9 m' is not a unit; write a number and m, cm or km
            ENERGY | 2.8 kev | 'kev' is not a unit; write a number and eV, keV, MeV or GeV
            ENERGY | keV | 'keV' does not begin with a number; write a number and eV, keV, MeV or GeV
            ENERGY | 1e400 keV | '1e400 keV' is too large a number; write a number and eV, keV, MeV or GeV
            ENERGY | nan keV | 'nan keV' does not begin with a number; write a number and eV, keV, MeV or GeV
            ENERGY | 1 keV/ | 'keV/' is not a unit; write a number and eV, keV, MeV or GeV
            ENERGY | 1 (keV | a parenthesis is not closed in '(keV'; write a number and eV, keV, MeV or GeV
            ENERGY | 1 keV) | 'keV)' is not a unit; write a number and eV, keV, MeV or GeV
            FLUX | 2.7e13 /cm3/s | '2.7e13 /cm3/s' is not a flux; write a number and /cm2/s
            FRACTION | 3 keV | '3 keV' is not a number; write a number
            TIME | 3 m | '3 m' is not a time; write a number and s, min, h, d or yr
            """)
    void refuses(Measure measure, String text, String sentence) {
        assertThatThrownBy(() -> measure.read(text)).isInstanceOf(QuantityFormatException.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"1h20m,4800", "90s,90", "2d,172800", "1.5h,5400", "20min,1200", "1h 5s,3605"})
    void readsDurations(String text, double seconds) throws QuantityFormatException {
        assertThat(Durations.seconds(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1h20", "m", "''", "-3s", "1 keV"})
    void refusesDurations(String text) {
        assertThatThrownBy(() -> Durations.seconds(text)).hasMessageContaining("write for example 1h20m");
    }
}
