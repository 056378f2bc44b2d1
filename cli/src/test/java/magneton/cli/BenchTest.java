package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The node benchmark reports what it promises and leaves nothing behind. Speeds are no matter of this test. */
class BenchTest {
    @TempDir
    private Path directory;

    private CommandRunner bench(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "bench";
        all[1] = "--seconds";
        all[2] = "0.2";
        all[3] = "--directory";
        all[4] = directory.toString();
        System.arraycopy(options, 0, all, 5, options.length);
        return CommandRunner.run(all);
    }

    @Test
    void writesAReportAndNoFile() throws IOException {
        CommandRunner run = bench("--stage", "generate,write", "--threads", "2", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(String::strip)).contains("\"stage\": \"generate\",", "\"stage\": \"write\",",
                "\"threads\": 2,", "\"of\": \"memory\",", "\"of\": \"disk\",");
        assertThat(run.out()).contains("\"results\": [", "\"events_per_second\": ", "\"ns_per_event\": ",
                "\"bytes_per_second\": ", "\"parallel_efficiency\": ", "\"simd_bits\": ", "\"block_latency_us\": {", "\"p50\": ",
                "\"p99\": ", "\"max\": ", "\"jvm\": ", "\"cpu\": ", "\"simd_provider\": ").doesNotContain("null");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--stage, detekt, did you mean 'detect'?",
        "--threads, 0, out of range",
        "--seconds, -1, out of range",
        "--directory, nowhere, is not a directory",
        "--format, csv, unknown format",
        "--set, targett=Xe, did you mean 'target'?"
    })
    void aMistakeGetsOneSentence(String option, String value, String sentence) {
        CommandRunner run = CommandRunner.run("bench", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }
}
