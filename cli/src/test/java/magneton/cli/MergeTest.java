package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shards put together: the bytes of the run in one piece, or one sentence. */
class MergeTest {
    @TempDir
    private Path directory;

    private SmallRun run;

    @BeforeEach
    void config() {
        run = new SmallRun(directory);
    }

    @ParameterizedTest
    @CsvSource({"300000, 1", "300000, 2", "300000, 3", "300000, 5", "1000, 3", "0, 2"})
    void mergedShardsAreTheRun(int events, int shards) throws IOException {
        run.generate("whole.parquet", "-n", String.valueOf(events));
        List<String> names = new ArrayList<>();
        for (int i = shards - 1; i >= 0; i--) {
            String name = "s" + i + ".parquet";
            assertThat(run.generate(name, "-n", String.valueOf(events), "--shard", i + "/" + shards).code()).isZero();
            names.add(name);
        }
        assertThat(merge("m.parquet", names).code()).isZero();
        assertThat(run.bytes("m.parquet")).isEqualTo(run.bytes("whole.parquet"));
    }

    @Test
    void shardsThatDoNotFitAreThree() throws IOException {
        run.generate("a.parquet", "--shard", "0/2");
        run.generate("b.parquet", "--shard", "1/2");
        run.generate("other.parquet", "--shard", "1/2", "--seed", "7");
        refused(merge("m.parquet", List.of("a.parquet")), "a shard is missing");
        refused(merge("m.parquet", List.of("a.parquet", "b.parquet", "b.parquet")), "repeats row groups");
        refused(merge("m.parquet", List.of("a.parquet", "other.parquet")), "is a shard of another run");
        refused(merge("m.parquet", List.of("a.parquet", "absent.parquet")), "absent.parquet");
        Files.writeString(directory.resolve("text.parquet"), "no events here");
        refused(merge("m.parquet", List.of("a.parquet", "text.parquet")), "text.parquet");
        assertThat(directory.resolve("m.parquet")).doesNotExist();
        assertThat(directory.resolve("m.parquet.part")).doesNotExist();
    }

    @Test
    void anExistingFileStaysUnlessForced() throws IOException {
        run.generate("a.parquet", "--shard", "0/2");
        run.generate("b.parquet", "--shard", "1/2");
        Files.writeString(directory.resolve("m.parquet"), "precious");
        refused(merge("m.parquet", List.of("a.parquet", "b.parquet")), "exists already; --force replaces it");
        assertThat(directory.resolve("m.parquet")).hasContent("precious");
        assertThat(merge("m.parquet", List.of("a.parquet", "b.parquet", "--force")).code()).isZero();
        assertThat(run.bytes("m.parquet")).hasSizeGreaterThan(100);
    }

    private static void refused(CommandRunner result, String reason) {
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().strip().lines()).singleElement().asString().contains(reason);
    }

    private CommandRunner merge(String out, List<String> parts) {
        List<String> arguments = new ArrayList<>(List.of("merge", directory.resolve(out).toString()));
        for (String part : parts) {
            arguments.add(part.startsWith("--") ? part : directory.resolve(part).toString());
        }
        return CommandRunner.run(arguments.toArray(String[]::new));
    }
}
