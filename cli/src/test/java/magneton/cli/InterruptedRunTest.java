package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.ChildJvm;

/** Nothing is lost: runs that are stopped, killed or out of disk leave no broken file and go on to the same bytes. */
@EnabledOnOs(OS.LINUX)
class InterruptedRunTest {
    /** Long enough to be met in the middle, and a small file: few events pass the threshold. */
    private static final String[] LONG = {"-n", "60000000", "-t", "1", "--keep", "detected",
        "--set", "detector.hpge.threshold=99.5keV", "--set", "recoil-range=[20 keV, 100 keV]"};
    private static final long BEGUN = 40_000;

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    private SmallRun run;

    @BeforeAll
    static void whole() {
        assertThat(new SmallRun(shared).generate("whole.parquet", LONG).code()).isZero();
    }

    @BeforeEach
    void config() {
        run = new SmallRun(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalEndsTheRunCleanly(String signal) throws IOException, InterruptedException {
        ChildJvm.Result stopped = stop(signal);
        assertThat(stopped.code()).isEqualTo(130);
        assertThat(stopped.err().lines()).singleElement().asString().contains("interrupted after").contains("--resume");
        resumeToTheSameBytes();
    }

    @Test
    void aKilledRunGoesOn() throws IOException, InterruptedException {
        assertThat(stop("KILL").code()).isEqualTo(137);
        resumeToTheSameBytes();
    }

    /** A file that {@code --time} ended is a part of its run; a whole one is not touched. */
    @Test
    void aRunStoppedByItsTimeGoesOn() throws IOException {
        CommandRunner stopped = run.generate("a.parquet", with("--time", "0s"));
        assertThat(stopped.code()).isZero();
        assertThat(stopped.err().lines()).singleElement().asString().contains("stopped by --time").contains("--resume");
        assertThat(run.verify("a.parquet").code()).isZero();
        assertThat(Files.size(directory.resolve("a.parquet"))).isLessThan(Files.size(shared.resolve("whole.parquet")));
        resumeToTheSameBytes();
        FileTime made = Files.getLastModifiedTime(directory.resolve("a.parquet"));
        assertThat(run.generate("a.parquet", with("--resume")).err()).contains("complete already");
        assertThat(Files.getLastModifiedTime(directory.resolve("a.parquet"))).isEqualTo(made);
    }

    @Test
    void aStoppedFileBesideAPartOfItsRunIsRefused() throws IOException {
        run.generate("a.parquet", with("--time", "0s"));
        Files.copy(directory.resolve("a.parquet"), directory.resolve("a.parquet.part"));
        CommandRunner refused = run.generate("a.parquet", with("--resume"));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("delete one of the two");
        assertThat(directory.resolve("a.parquet")).exists();
    }

    private static String[] with(String... more) {
        return Stream.concat(Arrays.stream(LONG), Arrays.stream(more)).toArray(String[]::new);
    }

    private ChildJvm.Result stop(String signal) throws IOException, InterruptedException {
        ChildJvm.Running child = child(LONG).start();
        Path part = directory.resolve("a.parquet.part");
        while (child.process().isAlive() && (!Files.exists(part) || Files.size(part) < BEGUN)) {
            Thread.sleep(5);
        }
        child.signal(signal);
        ChildJvm.Result result = child.await();
        assertThat(directory.resolve("a.parquet")).doesNotExist();
        assertThat(part).exists();
        return result;
    }

    private void resumeToTheSameBytes() throws IOException {
        assertThat(run.generate("a.parquet", with("--resume")).code()).isZero();
        assertThat(directory.resolve("a.parquet")).hasSameBinaryContentAs(shared.resolve("whole.parquet"));
        assertThat(directory.resolve("a.parquet.part")).doesNotExist();
    }

    /** A limit on the size of files stands for a disk that is full: writing fails half-way. */
    @Test
    void aFullDiskIsThreeAndTheRunGoesOnLater() throws IOException, InterruptedException {
        ChildJvm.Result full = child().under("trap '' XFSZ; ulimit -f 4000; \"$@\"").run();
        assertThat(full.code()).isEqualTo(3);
        assertThat(full.err().lines()).singleElement().asString().contains("a.parquet.part: cannot write");
        assertThat(directory.resolve("a.parquet")).doesNotExist();
        assertThat(run.generate("a.parquet", "--resume").code()).isZero();
        run.generate("b.parquet");
        assertThat(run.bytes("a.parquet")).isEqualTo(run.bytes("b.parquet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set -o pipefail; \"$@\" | head -1", "\"$@\" > /dev/full"})
    void aClosedPipeIsOneSentence(String script) throws IOException, InterruptedException {
        ChildJvm.Result result = ChildJvm.of("magneton.cli.Main", "spectrum", run.config().toString(), "--bins", "1keV:100keV:20000")
                .under(script).run();
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("magneton: standard output could not be written.\n");
    }

    private ChildJvm child(String... options) {
        String[] all = new String[options.length + 6];
        System.arraycopy(new String[] {"generate", run.config().toString(), "-o", directory.resolve("a.parquet").toString(),
            "--progress", "none"}, 0, all, 0, 6);
        System.arraycopy(options, 0, all, 6, options.length);
        return ChildJvm.of("magneton.cli.Main", all);
    }
}
