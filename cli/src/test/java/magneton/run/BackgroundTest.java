package magneton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backgrounds: flat ones, tables of points and of bins, neutrinos; and the mistakes one can make. */
class BackgroundTest {
    private static final String TEXT = """
            magneton: 1
            source: {solar: {components: [pp]}}
            target: Xe
            processes: {eves: , eves-magnetic: {mu: 1e-11}}
            recoil-range: [0.1 keV, 300 keV]
            exposure: {mass: 10 kg, time: 5 d}
            detector: {lxe-simple: {threshold: 1 keV, resolution: lz}}
            """;

    @TempDir
    private Path directory;

    private RunConfig read(String background) throws IOException {
        return RunConfig.read(Files.writeString(directory.resolve("run.yaml"), TEXT + "background: " + background), List.of());
    }

    private Map<String, double[]> counts(String background, double... edges) throws IOException {
        return new ExpectedBackground(read(background)).counts(edges);
    }

    private void table(String text) throws IOException {
        Files.writeString(directory.resolve("b.csv"), text);
    }

    @Test
    void aRateIsFlatAndGrowsWithTheExposure() throws IOException {
        assertThat(counts("{flat: 2 /keV/kg/d}", 1, 3, 4).get("flat")).containsExactly(200, 100);
    }

    @Test
    void pointsAreJoinedByLinesAndCountsDoNotGrowWithTheExposure() throws IOException {
        table("# made up\nenergy [keV],a [/keV],b [/keV/kg/d]\n1,0,1\n3,2,1\n4,2,0\n");
        Map<String, double[]> counts = counts("{table: {file: b.csv}}", 0, 2, 3.5, 10);
        assertThat(counts.get("a")).containsExactly(new double[] {0.5, 2.5, 1}, within(1e-12));
        assertThat(counts.get("b")).containsExactly(new double[] {50, 68.75, 6.25}, within(1e-12));
    }

    @Test
    void binsAreSteps() throws IOException {
        table("# made up\nlow [keV],high [keV],a [/keV/t/yr]\n1,2,365250\n2,4,730500\n");
        assertThat(counts("{table: {file: b.csv}, includes: [eves]}", 0, 1.5, 3, 9).get("a"))
                .containsExactly(new double[] {25, 125, 100}, within(1e-9));
    }

    @Test
    void neutrinosScatterWeaklyThroughTheSameDetector() throws IOException {
        RunConfig run = read("{neutrinos: {solar: {components: [pp]}}}");
        double[] counts = new ExpectedBackground(run).counts(new double[] {1, 5, 30}).get("neutrinos");
        ExpectedRates signal = new ExpectedRates(run.experiment(), run.detector());
        double[] perKeV = signal.observedBinAverages("eves", new double[] {1, 5, 30});
        assertThat(counts).containsExactly(new double[] {perKeV[0] * 4 * 50, perKeV[1] * 25 * 50}, within(1e-12));
    }

    @Test
    void partsAddUpWhateverTheirShape() throws IOException {
        Map<String, double[]> counts = counts("{flat: 1 /keV/kg/d,"
                + " lines: [{name: a, energy: 5 keV, sigma: 0.1 keV, rate: 2 /kg/d}],"
                + " exponential: {rate: 3 /keV/kg/d, decay: 2 keV},"
                + " sum: [{flat: 4 /keV/kg/d}, {published: xenonnt-sr0}]}", 4, 6);
        assertThat(counts.keySet()).containsExactly("flat", "exponential", "a", "flat-2", "B0");
        assertThat(counts.get("flat")[0]).isEqualTo(100);
        assertThat(counts.get("flat-2")[0]).isEqualTo(400);
        assertThat(counts.get("a")[0]).isCloseTo(100, within(1e-3));
        assertThat(counts.get("exponential")[0]).isCloseTo(300 * (Math.exp(-2) - Math.exp(-3)), within(1e-3));
        assertThat(counts.get("B0")[0]).isCloseTo(50 * 2 * 11.0 / 365_250, within(2e-3));
    }

    @Test
    void nothingLiesOutsideTheWindowOfTheDetector() throws IOException {
        assertThat(counts("{flat: 2 /keV/kg/d}", 0, 0.5, 1, 2, 299, 301, 400).get("flat"))
                .containsExactly(new double[] {0, 0, 100, 29_700, 100, 0}, within(1e-9));
    }

    @Test
    void aShiftMovesDetectorAndNormalisationByPriorWidths() throws IOException {
        Files.writeString(directory.resolve("run.yaml"),
                TEXT + "background: {flat: 2 /keV/kg/d, uncertainty: 10 %}\n");
        RunConfig run = RunConfig.read(directory.resolve("run.yaml"),
                List.of("shift={energy-scale: +1 sigma, background.flat: -0.5 sigma}"));
        double[] flat = new ExpectedBackground(run).counts(new double[] {1, 2}).get("flat");
        assertThat(flat[0]).isCloseTo(95, within(1e-9));
        assertThat(run.detector().orElseThrow().nuisances().stream().filter(n -> n.key().equals("energy-scale")))
                .allMatch(n -> Math.abs(n.value() - 1.01) < 1e-12).hasSize(1);
        assertThat(run.resolved()).containsKey("shift");
        assertThat(Nuisances.of(run)).extracting(n -> n.key()).contains("quenching-scale", "background.flat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{energy-scale: +1}|'+1' is not a number of prior widths, such as +1 sigma",
        "{energy-scal: 1 sigma}|there is no nuisance parameter 'energy-scal' in this run; did you mean 'energy-scale'?",
        "{background.flat: 1 sigma}|there is no nuisance parameter 'background.flat'",
        "{energy-scale: 200 sigma}|shift: energy-scale",
        "{active-fraction: +1 sigma}|active-fraction must be above 0 and at most 1, not 1.03"})
    void refusesAShiftThatCannotBe(String shift, String sentence) {
        assertThatThrownBy(() -> RunConfig.read(
                Files.writeString(directory.resolve("run.yaml"), TEXT), List.of("shift=" + shift)))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|one or more of: flat, exponential, lines, table, published, sum, neutrinos",
        "{sum: [{}]}|background.sum[0]: a background needs one or more of: flat",
        "{sum: []}|at least 1 is needed",
        "{published: xenonnt}|unknown published background 'xenonnt'; did you mean 'xenonnt-sr0'? allowed: xenon1t-sr1, xenon1t-s2only",
        "{lines: [{energy: 10 keV, rate: 1 /kg/d}]}|background.lines[0]: the key 'sigma' is missing",
        "{lines: [{energy: 10 keV, sigma: 0 keV, rate: 1 /kg/d}]}|it must be above zero",
        "{exponential: {rate: 1 /keV/kg/d, decay: 1 kg}}|'1 kg' is not an energy",
        "{flat: 1 /keV/kg/d, events: on}|unknown period of background events 'on'; did you mean 'none'? allowed: none, source-on, source-off",
        "{flat: 1 /keV/kg/d, events: source-off}|exposure: background of source-off needs 'time' and 'off-time' above zero",
        "{flat: 1 /keV/kg/d, includes: [eves], events: source-on}|it contains eves already; leave eves out",
        "{published: xenonnt-sr0, events: source-on}|it contains eves already",
        "{flat: 1 /keV/kg/d, uncertainty: -1}|it must be from 0.0 to 10.0",
        "{table: {file: b.csv}, includes: [evs]}|did you mean 'eves'?",
        "{table: {file: c.csv}}|there is no file 'c.csv' beside the config"})
    void refusesAMistake(String background, String sentence) throws IOException {
        table("energy [keV],a [/keV]\n1,0\n3,2\n");
        assertThatThrownBy(() -> read(background)).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "energy [keV],a\\n1,0\\n2,0|the column 'a' has no unit",
        "energy [keV],a [/kg]\\n1,0\\n2,0|the unit '/kg' is not /keV nor such as /keV/t/yr",
        "energy [keV],a [/keV]\\n1,0\\n2,-1|negative",
        "energy [keV],a [/keV]\\n2,0\\n1,1|must increase",
        "energy [keV]\\n1\\n2|needs two rows or more and a column",
        "low [keV],high [keV],a [/keV]\\n1,3,0\\n2,4,1|does not lie between"})
    void refusesABadTable(String text, String sentence) throws IOException {
        table(text.replace("\\n", "\n") + "\n");
        assertThatThrownBy(() -> read("{table: {file: b.csv}}")).hasMessageContaining(sentence);
    }
}
