package magneton.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.response.ObservedWindow;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;
import magneton.table.Table;

/** Tables of backgrounds: their units, and what is refused. */
class BackgroundErrorsTest {
    private static final ObservedWindow WINDOW = new ObservedWindow(0, 10);

    private static TabulatedBackground read(String text) {
        byte[] bytes = text.replace(";", "\n").getBytes(StandardCharsets.UTF_8);
        return TabulatedBackground.of(Table.read("b.csv", new ByteArrayInputStream(bytes)));
    }

    /** Every column says 10 counts in the bin from 2 to 4 keV, in 5 kg d. */
    @ParameterizedTest
    @CsvSource({"/bin, 10", "/keV, 5", "/keV/kg/d, 1", "/bin/kg/d, 2", "/keV/t/yr, 365250", "/bin/t/yr, 730500"})
    void unitsTellDensitiesFromContentsAndRatesFromCounts(String unit, double value) {
        TabulatedBackground background = read("low [keV],high [keV],a [" + unit + "];0,2,0;2,4," + value);
        BackgroundSpectrum spectrum = background.over(WINDOW, 5).getFirst().spectrum();
        assertThat(spectrum.counts(0, 10)).isCloseTo(10, within(1e-9));
        assertThat(spectrum.density(3)).isCloseTo(5, within(1e-9));
        assertThat(spectrum.counts(2, 3)).isCloseTo(5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "energy [keV],a;1,0;2,0|b.csv: the column 'a' has no unit",
        "energy [keV],a [/kg];1,0;2,0|the unit '/kg' is not /keV nor such as /keV/t/yr",
        "energy [keV],a [/bin];1,0;2,0|the unit '/bin' needs bins",
        "energy [keV],a [/keV];1,0;2,-1|b.csv, line 3, column 'a [/keV]': -1 is negative",
        "energy [keV],a [/keV];1,0;2,NaN|'NaN' is not a number",
        "energy [keV],a [/keV];2,0;1,1|must increase",
        "energy [keV];1;2|needs two rows or more and a column",
        "energy [keV],a [/keV];1,2|needs two rows or more",
        "low [keV],high [keV],a [/keV];1,3,0;2,4,1|b.csv, line 2, column 'high [keV]': 3.0 does not lie between"})
    void refusesABadTable(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining(sentence);
    }

    @Test
    void refusesBadParameters() {
        assertThatThrownBy(() -> new FlatBackground(-1, 0)).hasMessageContaining("flat must be 0 to");
        assertThatThrownBy(() -> new ExponentialBackground(1, 0, 0))
                .hasMessageContaining("exponential.decay must be above 0");
        assertThatThrownBy(() -> new LineBackground("a", 1, -1, 1, 0))
                .hasMessageContaining("lines.sigma must be above 0");
        assertThatThrownBy(() -> PublishedBackgrounds.named("xenonnt-sr1"))
                .hasMessageContaining("did you mean 'xenon");
        assertThatThrownBy(() -> new BackgroundEvents(
                        new LineBackground("a", 100, 1, 1, 0).over(WINDOW, 1), 0.5, new Csi(CsiParameters.coherent())))
                .hasMessageContaining("no counts in the window");
        assertThatThrownBy(() -> new ObservedWindow(2, 1)).hasMessageContaining("is empty");
    }

    /** Sums that the releases state, in their own exposures. */
    @Test
    void publishedOnesHaveTheCountsOfTheReleases() {
        assertThat(total("lz-ws2022", 331_650, 20)).isCloseTo(471, within(50.0));
        assertThat(total("lz-ws2024", 1_210_000, 20)).isCloseTo(1787, within(130.0));
        assertThat(total("coherent-csi", 14.6 * 416.8, 60 / 13.35)).isCloseTo(1286 + 18.4 + 5.6, within(0.1));
        assertThat(total("coherent-lar", 24.4 * 182.1, 120)).isCloseTo(3152 + 497 + 33, within(0.1));
        assertThat(total("xenon1t-s2only", 976.78 * 365.25, 3)).isCloseTo(10.85 + 3.84, within(0.01));
        assertThat(PublishedBackgrounds.named("xenonnt-sr0").includes()).isEqualTo(List.of("eves"));
        assertThat(PublishedBackgrounds.named("coherent-csi").includes()).isEmpty();
    }

    private static double total(String name, double kgDays, double upperKeV) {
        return PublishedBackgrounds.named(name).over(new ObservedWindow(0, upperKeV), kgDays).stream()
                .mapToDouble(component -> component.spectrum().total()).sum();
    }
}
