package magneton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.ChildJvm;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.run.RunCounts;
import magneton.simd.SimdMode;

/** One run, one file: for any threads, kernels, widths and shards. */
class SameBytesTest {
    @TempDir
    private Path directory;

    static Collection<String> configs() {
        return SmallRuns.CONFIGS.keySet();
    }

    @ParameterizedTest
    @MethodSource("configs")
    void threadsKernelsAndShardsDoNotShow(String name) throws IOException, InterruptedException {
        SmallRuns run = new SmallRuns(name);
        long groups = RunPlan.groups(SmallRuns.EVENTS);
        List<String> hashes = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            Path file = directory.resolve("t" + threads);
            run.onThreads(file, threads, Shard.whole(groups));
            hashes.add(SmallRuns.sha256(file));
        }
        for (SimdMode mode : SimdMode.values()) {
            Path file = directory.resolve(mode.name());
            run.withKernels(file, _ -> mode);
            hashes.add(SmallRuns.sha256(file));
        }
        run.withKernels(directory.resolve("mixed"), group -> group % 2 == 0 ? SimdMode.VECTOR : SimdMode.SCALAR);
        hashes.add(SmallRuns.sha256(directory.resolve("mixed")));
        for (int shards = 1; shards <= 3; shards++) {
            hashes.add(SmallRuns.sha256(merged(run, shards, groups)));
        }
        assertThat(hashes).hasSize(9).containsOnly(hashes.getFirst());
    }

    private Path merged(SmallRuns run, int shards, long groups) throws IOException, InterruptedException {
        List<Path> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            Path part = directory.resolve(shards + "-" + i);
            run.onThreads(part, 2, Shard.of(i, shards, groups));
            parts.add(part);
        }
        Path all = directory.resolve("merged" + shards);
        EventFormat.PARQUET.merge(new OutputFile(all, true), parts.reversed(), SameBytesTest::sum);
        return all;
    }

    private static Map<String, String> sum(Map<String, String> a, Map<String, String> b) {
        return RunCounts.of(a).plus(RunCounts.of(b)).metadata();
    }

    /** The widths that one machine can pretend to have; {@code scripts/same-bytes.sh} does so for whole runs. */
    @org.junit.jupiter.api.Test
    void vectorWidthsDoNotShow() throws IOException, InterruptedException {
        List<String> hashes = new ArrayList<>();
        List<String> widths = new ArrayList<>();
        for (String flag : List.of("-XX:UseAVX=1", "-XX:UseAVX=2", "-XX:MaxVectorSize=16", "-XX:MaxVectorSize=32",
                "-XX:MaxVectorSize=64")) {
            ChildJvm.Result child = ChildJvm.of(SmallRuns.class.getName(), directory.toString())
                    .with("-XX:+IgnoreUnrecognizedVMOptions", flag).run();
            assertThat(child.code()).as(child.err()).isZero();
            String[] words = child.out().strip().split(" ", 2);
            widths.add(words[0]);
            hashes.add(words[1]);
        }
        assertThat(hashes).containsOnly(hashes.getFirst());
        assertThat(widths.getFirst()).isEqualTo("64"); // the scalar twin
    }
}
