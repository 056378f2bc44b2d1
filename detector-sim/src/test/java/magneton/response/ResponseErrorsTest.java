package magneton.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.quenching.Lindhard;
import magneton.quenching.PolynomialQuenching;
import magneton.scintillator.CsiParameters;
import magneton.table.Table;
import magneton.table.TableException;
import magneton.xenon.XenonTables;

/** Bad parameters and tables: each is refused by a sentence that names the key or the place. */
class ResponseErrorsTest {
    static Stream<Arguments> bad() {
        return Stream.of(
                bad("threshold must be 0 to 1000000 keV, not -1 keV",
                        () -> GaussianParameters.of(-1, EnergyResolution.of(0.3, 0), Lindhard.standard())),
                bad("resolution must be above 0 keV", () -> EnergyResolution.of(0, 0)),
                bad("angular-resolution must be above 0 and at most 0.5 rad, not 0 rad", () -> tracking(0, 0.9)),
                bad("cos-theta-min must be -1 to below 1, not 1.0", () -> tracking(0.1, 1)),
                bad("resolution.a must be 0 to 1000", () -> EnergyResolution.of(-0.3, 0)),
                bad("resolution must be above 0 keV", () -> new EnergyResolution(0, 0.1, 0, -0.5, 0, 100)),
                bad("resolution 'lzz' is not one of lz, lux", () -> XenonTables.resolution("lzz")),
                bad("efficiency 'lz' is not one of lz-ws2022", () -> XenonTables.efficiency("lz")),
                bad("efficiency.width must be above 0", () -> new Efficiency.ErrorFunction(1, 0)),
                bad("efficiency.e50 must be 0 to", () -> new Efficiency.ErrorFunction(-1, 1)),
                bad("efficiency.height + shift", () -> new Efficiency.Logistic(1.5, 1, 1, 0)),
                bad("time-window must rise", () -> TimeAcceptance.window(10, 10)),
                bad("quenching.polynomial must be 0 to 1", () -> new PolynomialQuenching(0.05, 4, -111, 840, 500)),
                bad("upper (0.0 photoelectrons) must be above threshold",
                        () -> new CsiParameters(0, 0, 13, 9, null, null, null, 1)),
                bad("light-yield must be above 0", () -> new CsiParameters(0, 60, 0, 9, null, null, null, 1)));
    }

    private static TrackingParameters tracking(double angularResolutionRad, double cosThetaMin) {
        return new TrackingParameters(15e3, 1e5, EnergyResolution.of(0, 0.2), angularResolutionRad, cosThetaMin,
                new Efficiency.Full(), 1, 1);
    }

    private static Arguments bad(String sentence, Supplier<Object> construction) {
        return Arguments.of(sentence, construction);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void badParametersNameTheirKey(String sentence, Supplier<Object> construction) {
        assertThatThrownBy(construction::get).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1,0.2\\n0.5,0.3; eff.csv, line 3, column 'E_keV'",
        "1,0.2\\n2,1.2; 1.2 is above 1, an efficiency is 0 to 1",
        "1,0.2\\n2,-0.2; -0.2 is negative",
        "-1,0.2\\n2,0.2; -1.0 is negative",
        "1,0.2\\n2,NaN; 'NaN' is not a number",
        "1,0.2; needs two rows or more"})
    void brokenEfficiencyTablesNameThePlace(String rows, String sentence) {
        String csv = "E_keV,efficiency\n" + rows.replace("\\n", "\n") + "\n";
        Table table = Table.read("eff.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> Efficiency.Tabulated.of(table))
                .isInstanceOf(TableException.class).hasMessageContaining(sentence);
    }

    @Test
    void everyNamedTableCanBeRead() {
        XenonTables.resolutions().forEach(name -> assertThatCode(() -> XenonTables.resolution(name))
                .doesNotThrowAnyException());
        XenonTables.efficiencies().forEach(name -> assertThatCode(() -> XenonTables.efficiency(name))
                .doesNotThrowAnyException());
        assertThat(XenonTables.efficiencies()).contains("lz-ws2022", "xenon1t", "xenonnt", "pandax4t");
    }
}
