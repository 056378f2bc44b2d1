package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.ChildJvm;
import magneton.format.EventFormat;

/** One file in another format: the bytes that the run itself would have written, and never half a file. */
class ConvertTest {
    /** Two row groups with a few thousand events. */
    private static final String[] RUN = {"-n", "140000", "--keep", "detected", "--set", "detector.hpge.threshold=60keV"};

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    @BeforeAll
    static void run() {
        assertThat(new SmallRun(shared).generate("a.parquet", RUN).code()).isZero();
    }

    private static Path parquet() {
        return shared.resolve("a.parquet");
    }

    private static CommandRunner convert(Object... arguments) {
        return CommandRunner.run(Stream.concat(Stream.of("convert", "--progress", "none"), Arrays.stream(arguments).map(Object::toString))
                .toArray(String[]::new));
    }

    private Path out(String name) {
        return directory.resolve(name);
    }

    @ParameterizedTest
    @EnumSource
    void theBytesAreThoseOfTheRunInThatFormat(EventFormat format) throws IOException {
        Path converted = out("a." + format.extension());
        assertThat(convert(parquet(), converted).code()).isZero();
        assertThat(new SmallRun(directory).generate("run." + format.extension(), RUN).code()).isZero();
        assertThat(converted).hasSameBinaryContentAs(out("run." + format.extension()));
        assertThat(convert(parquet(), out("one-thread"), "--format", format.extension(), "-t", "1").code()).isZero();
        assertThat(out("one-thread")).hasSameBinaryContentAs(converted);
    }

    static Stream<EventFormat> readable() {
        return Arrays.stream(EventFormat.values()).filter(EventFormat::canRead);
    }

    /** Row groups without events, and a shard, included. */
    @ParameterizedTest
    @MethodSource("readable")
    void whatCanBeReadBackIsTheRun(EventFormat format) throws IOException {
        SmallRun run = new SmallRun(directory);
        for (List<String> options : List.of(List.<String>of(), List.of("--keep", "detected"),
                List.of("--keep", "detected", "--set", "detector.hpge.threshold=110keV"), List.of("--shard", "1/2"))) {
            run.generate("whole.parquet", Stream.concat(options.stream(), Stream.of("--force")).toArray(String[]::new));
            Path there = out("there." + format.extension());
            assertThat(convert(out("whole.parquet"), there, "--force").code()).isZero();
            assertThat(run.verify(there.getFileName().toString()).code()).isZero();
            assertThat(convert(there, out("back.parquet"), "--force").code()).isZero();
            assertThat(out("back.parquet")).as("%s", options).hasSameBinaryContentAs(out("whole.parquet"));
        }
    }

    @Test
    void anExistingFileStaysUnlessForced() throws IOException {
        Files.writeString(out("a.h5"), "precious");
        Files.writeString(out("a.h5.part"), "of another run");
        refused(convert(parquet(), out("a.h5")), 3, "exists already; --force replaces it");
        assertThat(out("a.h5")).hasContent("precious");
        assertThat(out("a.h5.part")).hasContent("of another run");
        assertThat(convert(parquet(), out("a.h5"), "--force").code()).isZero();
        assertThat(Files.size(out("a.h5"))).isGreaterThan(100_000);
        assertThat(out("a.h5.part")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"none.parquet, a.h5, 3, no such file", "a.parquet, a.xyz, 2, no event format", "a.yaml, a.h5, 2, no event format",
        "a.parquet, missing/a.h5, 3, cannot open it for writing"})
    void namesThatWillNotDo(String in, String out, int code, String reason) {
        refused(convert(shared.resolve(in), directory.resolve(out)), code, reason);
    }

    @Test
    void aFormatThatIsWrittenOnlySaysWhatCanBeRead() {
        for (EventFormat format : EventFormat.values()) {
            if (!format.canRead()) {
                Path file = out("a." + format.extension());
                assertThat(convert(parquet(), file).code()).isZero();
                refused(convert(file, out("b.parquet")), 3, "cannot be read back; magneton reads .parquet, .arrow");
            }
        }
    }

    /** Cut, foreign and changed files, by the format whose extension they bear. */
    @ParameterizedTest
    @MethodSource("readable")
    void brokenFilesAreOneSentence(EventFormat format) throws IOException {
        Path sound = out("sound." + format.extension());
        assertThat(convert(parquet(), sound).code()).isZero();
        byte[] bytes = Files.readAllBytes(sound);
        Path broken = out("broken." + format.extension());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> contents = List.of("", "event,process\n1,2\n", text.substring(0, 7), text.substring(0, text.length() / 2),
                text.substring(0, text.length() - 1), text + "\n", text.replace("magneton.columns", "something.else.."),
                text.replace("magneton.summary", "something.else.."), text.replace("events_generated", "events_something"),
                "\0".repeat(5000));
        for (int i = 0; i < contents.size(); i++) {
            Files.writeString(broken, contents.get(i), StandardCharsets.ISO_8859_1);
            CommandRunner result = convert(broken, out("b.h5"));
            assertThat(result.code()).as("content %d: %s", i, result.err()).isEqualTo(3);
            assertThat(result.err().lines()).as("content %d", i).singleElement().asString().contains(broken.toString());
            assertThat(out("b.h5")).doesNotExist();
            assertThat(out("b.h5.part")).doesNotExist();
        }
    }

    @Test
    void aFileUnderAnotherFormatsNameIsRefused() throws IOException {
        assertThat(convert(parquet(), out("a.arrow")).code()).isZero();
        Files.move(out("a.arrow"), out("a.parquet"));
        refused(convert(out("a.parquet"), out("b.h5")), 3, "is not a Parquet file");
        Files.copy(parquet(), out("p.arrow"));
        refused(convert(out("p.arrow"), out("b.h5")), 3, "is not an Arrow file");
    }

    @Test
    void backgroundIsNoParticle() {
        String[] background = {"-n", "1000", "--set", "background={flat: 2.5 /keV/kg/d, events: source-on}"};
        SmallRun run = new SmallRun(directory);
        assertThat(run.generate("a.parquet", background).code()).isZero();
        for (String particles : List.of("a.hepmc3", "a.lh5", "a.hepevt")) {
            refused(convert(out("a.parquet"), out(particles)), 3, "background events, which are no particles");
            refused(run.generate(particles, background), 3, "background events, which are no particles");
            assertThat(out(particles)).doesNotExist();
        }
        assertThat(convert(out("a.parquet"), out("a.root")).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrow", "h5", "root", "hepmc3"})
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLeavesNothing(String format) throws IOException, InterruptedException {
        ChildJvm.Result full = ChildJvm.of("magneton.cli.Main", "convert", parquet().toString(), out("a." + format).toString())
                .under("trap '' XFSZ; ulimit -f 1000; \"$@\"").run();
        assertThat(full.code()).isEqualTo(3);
        assertThat(full.err().lines()).singleElement().asString().contains("a." + format + ".part: cannot write");
        assertThat(directory).isEmptyDirectory();
    }

    /** What cannot be resumed is of no use to anyone. */
    @ParameterizedTest
    @ValueSource(strings = {"h5", "hepmc3"})
    @EnabledOnOs(OS.LINUX)
    void aRunOnAFullDiskLeavesNothing(String format) throws IOException, InterruptedException {
        Path config = new SmallRun(directory).config();
        ChildJvm.Result full = ChildJvm.of("magneton.cli.Main", "generate", config.toString(), "-o", out("a." + format).toString(),
                "--progress", "none").under("trap '' XFSZ; ulimit -f 1000; \"$@\"").run();
        assertThat(full.code()).isEqualTo(3);
        assertThat(full.err().lines()).singleElement().asString().contains("a." + format + ".part: cannot write");
        assertThat(directory.toFile().list()).containsExactly(config.getFileName().toString());
    }

    private static void refused(CommandRunner result, int code, String reason) {
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err().strip().lines()).singleElement().asString().contains(reason);
    }
}
