package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.config.InputFiles;
import magneton.config.YamlReader;

/** What check says is what rates, generate and the detector do. */
class CheckTest {
    @TempDir
    private Path directory;

    private SmallRun run;

    @BeforeEach
    void config() {
        run = new SmallRun(directory);
    }

    @Test
    void countsAreThoseOfRates() {
        Map<?, ?> check = json("check");
        Map<?, ?> rates = json("rates");
        for (int i = 0; i < 2; i++) {
            Map<?, ?> checked = (Map<?, ?>) ((List<?>) check.get("processes")).get(i);
            Map<?, ?> rated = (Map<?, ?>) ((List<?>) rates.get("processes")).get(i);
            for (String key : List.of("process", "expected_counts", "expected_detected")) {
                assertThat(checked.get(key)).isEqualTo(rated.get(key));
            }
        }
        assertThat((List<?>) check.get("warnings")).isEmpty();
        assertThat(number(check.get("sampler_acceptance"))).isBetween(0.5, 1.0);
        assertThat(((Map<?, ?>) check.get("config")).get("name")).isEqualTo("small");
    }

    @ParameterizedTest
    @CsvSource({"300000, parquet", "20000, csv"})
    void theFileBecomesAsLargeAsItSays(int events, String extension) throws IOException {
        String file = directory.resolve("a." + extension).toString();
        run.generate("a." + extension, "-n", String.valueOf(events));
        Map<?, ?> check = json("check", "events=" + events, "output.file=" + file);
        assertThat(check.get("file_format")).isEqualTo(extension);
        assertThat(number(check.get("file_bytes"))).isCloseTo(Files.size(Path.of(file)), within(0.02 * Files.size(Path.of(file))));
    }

    /** The lost share against the detected counts of a window that reaches further down. */
    @Test
    void aWindowThatBeginsTooHighSaysWhatItLoses() {
        Map<?, ?> check = json("check", "recoil-range=[3.5 keV, 100 keV]");
        double[] cut = detected("recoil-range=[3.5 keV, 100 keV]");
        double[] whole = detected("recoil-range=[0.3 keV, 100 keV]");
        for (int i = 0; i < 2; i++) {
            double lost = number(((Map<?, ?>) ((List<?>) check.get("processes")).get(i)).get("lost_below_recoil_range"));
            assertThat(lost).isGreaterThan(0.005).isCloseTo(1 - cut[i] / whole[i], within(1e-4));
        }
        assertThat(warnings(check)).filteredOn(text -> text.contains("recoil-range leaves out")).hasSize(2);
    }

    private double[] detected(String setting) {
        return ((List<?>) json("rates", setting).get("processes")).stream()
                .mapToDouble(row -> number(((Map<?, ?>) row).get("expected_detected"))).toArray();
    }

    @Test
    void namesWhatIsExtrapolated() {
        String cevns = "processes={cevns: {}}";
        String range = "recoil-range=[0.1 keV, 20 keV]";
        String stoppedPions = "source={pi-dar: {facility: sns-csi, protons-per-second: 8.9e15 /s}}";
        assertThat(warnings(json("check", cevns, range, stoppedPions,
                "detector={hpge: {threshold: 0.7 keV, noise-sigma: 0.05 keV, quenching: fef}}")))
                .singleElement().asString().contains("recoils above 4.500 keV, where the quenching fef is extrapolated");
        assertThat(warnings(json("check", cevns, range,
                "detector={hpge: {threshold: 0.3 keV, noise-sigma: 0.05 keV, quenching: lindhard}}")))
                .singleElement().asString().contains("below 1.000 keV, where the quenching lindhard");
        assertThat(warnings(json("check", "detector={lxe-simple: {threshold: 3 keV, resolution: {a: 0.3, valid-to: 30 keV}}}")))
                .hasSize(2).allMatch(text -> text.contains("above 30.00 keV, where the resolution is extrapolated"));
    }

    @Test
    void namesATableThatBeginsTooHigh() {
        assertThat(warnings(json("check", "recoil-range=[0.2 keV, 20 keV]")))
                .singleElement().asString().contains("begins at 12.50 keV").contains("recoils up to 0.583 keV");
    }

    @Test
    void namesAnActivityThatDoesNotDecay() {
        String source = "source={radioactive: {isotope: Cr51, activity: 5 MCi, distance: 1 m}}";
        String exposure = "exposure={mass: 1 kg, time: 100 d}";
        assertThat(warnings(json("check", source, exposure))).singleElement().asString().contains("with 'duration: 100.0 d' it decays");
        assertThat(warnings(json("check", source, exposure, "source.radioactive.duration=100 d"))).isEmpty();
        assertThat(warnings(json("check", source, "exposure=1 kg d"))).isEmpty();
    }

    /** Half of a flat flux from 0.5 to 1.5 GeV; none of one that ends at 1 GeV, nor where electrons are free. */
    @Test
    void namesAFluxBeyondTheAtomicModel() throws IOException {
        Files.writeString(directory.resolve("flux.csv"), "energy [MeV],numu [/cm2/s/MeV]\n499,0\n500,1\n1500,1\n");
        Files.writeString(directory.resolve("low.csv"), "energy [MeV],numu [/cm2/s/MeV]\n499,0\n500,1\n1000,1\n");
        String magnetic = "processes={eves-magnetic: {mu: 1e-10}}";
        String photons = "atomic-model=equivalent-photon";
        assertThat(warnings(json("check", magnetic, photons, "source={table: {file: flux.csv}}")))
                .singleElement().asString().contains("50 % of its neutrinos are above 1000 MeV")
                .contains("the 2000 MeV of momentum where atomic-model equivalent-photon ends");
        assertThat(warnings(json("check", magnetic, photons, "source={table: {file: low.csv}}"))).isEmpty();
        assertThat(warnings(json("check", magnetic, "source={table: {file: flux.csv}}"))).isEmpty();
    }

    @Test
    void namesProcessesWithoutEvents() {
        assertThat(warnings(json("check", "processes={eves: {}, cevns: {}}", "detector.hpge.noise-sigma=0.05 keV")))
                .anyMatch(text -> text.contains("none of its events"));
        assertThat(warnings(json("check", "processes={eves: {}, cevns: {recoil-range: [100 keV, 1 MeV]}}")))
                .anyMatch(text -> text.contains("no phase space"));
    }

    @Test
    void aConfigWithoutDetectorAndForPeople() throws IOException {
        Files.writeString(run.config(), Files.readString(run.config()).replaceAll("detector:.*\n", ""));
        CommandRunner check = CommandRunner.run("check", run.config().toString());
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("eves-magnetic").contains("out of range: nothing").doesNotContain("NaN");
        CommandRunner empty = CommandRunner.run("check", run.config().toString(), "--set", "recoil-range=[50 MeV, 60 MeV]");
        assertThat(empty.code()).isEqualTo(4);
    }

    private static List<String> warnings(Map<?, ?> check) {
        return ((List<?>) check.get("warnings")).stream().map(row -> ((Map<?, ?>) row).get("text").toString()).toList();
    }

    private static double number(Object value) {
        return Double.parseDouble(value.toString());
    }

    private Map<?, ?> json(String verb, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(verb, run.config().toString(), "--format", "json"));
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        CommandRunner result = CommandRunner.run(arguments.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        return (Map<?, ?>) YamlReader.read(result.out(), verb, InputFiles.NONE).plain();
    }
}
