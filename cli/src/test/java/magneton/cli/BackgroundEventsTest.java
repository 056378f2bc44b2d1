package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pseudo-data: background among the events of a run, with the source on and off. */
class BackgroundEventsTest {
    /** Flat 1 /keV/kg/d from 3 to 23 keV, 1000 kg d on and 500 kg d off: 20,000 and 10,000 events. */
    private static final String CONFIG = """
            magneton: 1
            name: pseudo
            events: expected
            source: {reactor: {flux: 1e15 /cm2/s}}
            target: Ge
            processes: {eves-magnetic: {mu: 1e-10}}
            recoil-range: [1 keV, 100 keV]
            exposure: {mass: 10 kg, time: 100 d, off-time: 50 d}
            detector: {hpge: {threshold: 3 keV, upper: 23 keV, noise-sigma: 0.5 keV}}
            background: {flat: 1 /keV/kg/d, events: source-on}
            """;

    @TempDir
    private Path directory;

    private CommandRunner generate(String name, String... options) throws IOException {
        Path config = Files.writeString(directory.resolve("pseudo.yaml"), CONFIG);
        List<String> all = new ArrayList<>(List.of(
                "generate", config.toString(), "-o", directory.resolve(name).toString(), "--progress", "none"));
        all.addAll(List.of(options));
        return CommandRunner.run(all.toArray(String[]::new));
    }

    /** Rows of a CSV file as texts by column. */
    private List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name)).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1)).toList();
    }

    private static int column(List<String[]> rows, String name) {
        return Arrays.asList(rows.getFirst()).indexOf(name);
    }

    private static long background(List<String[]> rows) {
        int process = column(rows, "process");
        return rows.stream().skip(1).filter(row -> row[process].equals("0")).count();
    }

    @Test
    void signalAndBackgroundAreIndependentPoissonNumbersMixedEverywhere() throws IOException {
        assertThat(generate("on.csv").code()).isZero();
        List<String[]> rows = rows("on.csv");
        long background = background(rows);
        long signal = rows.size() - 1 - background;
        assertThat((double) background).isCloseTo(20_000, within(3.3 * Math.sqrt(20_000)));
        double expected = expectedSignal();
        assertThat((double) signal).isCloseTo(expected, within(3.3 * Math.sqrt(expected)));
        long early = background(rows.subList(0, rows.size() / 4));
        assertThat((double) early).isCloseTo(background / 4.0, within(3.3 * Math.sqrt(background / 4.0)));
    }

    private double expectedSignal() {
        String json = CommandRunner.run("rates", directory.resolve("pseudo.yaml").toString(), "--format", "json").out();
        return Double.parseDouble(json.replaceAll("(?s).*\"expected_counts\": ([0-9.eE+-]+).*", "$1"));
    }

    @Test
    void backgroundIsLabelledAndSignalIsThatOfTheRunWithoutIt() throws IOException {
        generate("mixed.csv", "-n", "20000");
        generate("alone.csv", "-n", "20000", "--set", "background.events=none");
        List<String[]> mixed = rows("mixed.csv");
        List<String[]> alone = rows("alone.csv");
        int process = column(mixed, "process");
        for (int i = 1; i < mixed.size(); i++) {
            String[] row = mixed.get(i);
            if (row[process].equals("0")) {
                assertThat(row[column(mixed, "nu_pdg")]).isEqualTo("0");
                assertThat(row[column(mixed, "e_nu_mev")].toLowerCase()).isIn("nan", "");
                assertThat(Double.parseDouble(row[column(mixed, "e_obs_kev")])).isBetween(3.0, 23.0);
                assertThat(row[column(mixed, "detected")]).isEqualTo("true");
            } else {
                assertThat(row).isEqualTo(alone.get(i));
            }
        }
        assertThat(background(mixed)).isBetween(100L, 19_900L);
    }

    @Test
    void sourceOffIsBackgroundAloneOfItsLiveTime() throws IOException {
        assertThat(generate("off.csv", "--set", "background.events=source-off").code()).isZero();
        List<String[]> rows = rows("off.csv");
        assertThat(background(rows)).isEqualTo(rows.size() - 1);
        assertThat((double) rows.size()).isCloseTo(10_000, within(3.3 * Math.sqrt(10_000)));
    }

    @Test
    void theSameBytesForAnyNumberOfThreadsAndItSaysWhatIsInIt() throws IOException {
        generate("a.parquet", "-n", "300000", "-t", "1");
        generate("b.parquet", "-n", "300000", "-t", "3");
        assertThat(Files.readAllBytes(directory.resolve("a.parquet")))
                .isEqualTo(Files.readAllBytes(directory.resolve("b.parquet")));
        assertThat(CommandRunner.run("verify", directory.resolve("a.parquet").toString()).code()).isZero();
        CommandRunner inspect = CommandRunner.run("inspect", directory.resolve("a.parquet").toString());
        assertThat(inspect.code()).isZero();
        assertThat(inspect.out()).contains("magneton.background").contains("expected_background: 20000")
                .contains("period: source-on");
    }

    @Test
    void needsADetectorAndSomethingToGenerate() throws IOException {
        CommandRunner blind = generate("x.csv", "--set", "detector=null");
        assertThat(blind.code()).isEqualTo(2);
        CommandRunner nothing =
                generate("x.csv", "--set", "background={flat: 0 /keV/kg/d, events: source-off}");
        assertThat(nothing.code()).isEqualTo(4);
        assertThat(nothing.err()).contains("no background is expected");
    }
}
