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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|one or more of: flat, table, neutrinos",
        "{includes: [eves], flat: 1 /keV/kg/d}|only a table of measured background can include processes",
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
