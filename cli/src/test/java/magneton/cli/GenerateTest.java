package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a config to a file: the same bytes for any number of threads, parts that fit, exit codes. */
class GenerateTest {
    @TempDir
    private Path directory;

    private SmallRun run;

    @BeforeEach
    void config() {
        run = new SmallRun(directory);
    }

    private CommandRunner generate(String name, String... options) {
        return run.generate(name, options);
    }

    private byte[] bytes(String name) throws IOException {
        return run.bytes(name);
    }

    @Test
    void theSameBytesForAnyNumberOfThreads() throws IOException {
        assertThat(generate("a.parquet", "-t", "1").code()).isZero();
        assertThat(generate("b.parquet", "-t", "3").code()).isZero();
        assertThat(bytes("a.parquet")).isEqualTo(bytes("b.parquet"));
        assertThat(generate("c.parquet", "--seed", "2").code()).isZero();
        assertThat(bytes("c.parquet")).isNotEqualTo(bytes("a.parquet"));
    }

    @Test
    void countAndSeedOfTheCommandLineAreThoseOfTheConfig() throws IOException {
        generate("a.parquet", "-n", "1000", "--seed", "5");
        generate("b.parquet", "--set", "events=1000", "--set", "seed=5");
        assertThat(bytes("a.parquet")).isEqualTo(bytes("b.parquet"));
        assertThat(CommandRunner.run("inspect", directory.resolve("a.parquet").toString()).out())
                .contains("1,000 events").contains("seed: 5").contains("e_obs_kev").contains("magneton.rates");
        assertThat(CommandRunner.run("inspect", directory.resolve("a.parquet").toString()).out())
                .containsPattern("process +750 +eves +\\d+").containsPattern("target_pdg +1000320740 +Ge74 +\\d+")
                .doesNotContain("{\"").doesNotContain("process  -750.000");
        assertThat(CommandRunner.run("head", "-n", "3", directory.resolve("a.parquet").toString()).out().lines()).hasSize(4);
    }

    @Test
    void keepsDetectedEventsWithTheirIndex() throws IOException {
        assertThat(generate("d.csv", "-n", "2000", "--keep", "detected").code()).isZero();
        String text = Files.readString(directory.resolve("d.csv"));
        assertThat(text.lines().filter(line -> line.endsWith(",false"))).isEmpty();
        long rows = text.lines().filter(line -> line.endsWith(",true")).count();
        assertThat(rows).isBetween(1600L, 1900L);
    }

    @Test
    void expectedCountsAreDrawnOnce() throws IOException {
        assertThat(generate("e.parquet", "-n", "expected").code()).isZero();
        assertThat(generate("f.parquet", "-n", "expected", "-t", "1").code()).isZero();
        assertThat(bytes("e.parquet")).isEqualTo(bytes("f.parquet"));
    }

    @Test
    void refusesAnExistingFileUnlessForced() throws IOException {
        generate("a.parquet", "-n", "10");
        CommandRunner again = generate("a.parquet", "-n", "10");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("--force");
        assertThat(generate("a.parquet", "-n", "10", "--force").code()).isZero();
        CommandRunner resumed = generate("a.parquet", "-n", "10", "--resume");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("complete already");
    }

    @Test
    void anUnwritableOutputIsThree() throws IOException {
        assertThat(generate("missing/a.parquet").code()).isEqualTo(3);
    }

    @Test
    void nothingToGenerateIsFour() throws IOException {
        CommandRunner run = generate("n.parquet", "--set", "recoil-range=[50 MeV, 60 MeV]");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(Files.exists(directory.resolve("n.parquet"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-n x", "-n -1", "-n 1.5", "-t 0", "--shard 4/4", "--shard a", "--keep some", "--time soon",
        "--progress loud", "--format tsv"})
    void refusesBadOptions(String options) throws IOException {
        CommandRunner run = generate("a.parquet", options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
    }
}
