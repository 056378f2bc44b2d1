package magneton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** The bytes of a file depend on the blocks and the metadata alone: not on encoders, threads, kills or shards. */
class ParquetBytesTest {
    private static final int GROUPS = 7;
    private static final int BLOCKS = 2;
    private static final int N = 1500;
    private static final BinaryOperator<Map<String, String>> ADD = (a, b) -> Map.of("blocks",
            String.valueOf(Integer.parseInt(a.get("blocks")) + Integer.parseInt(b.get("blocks"))));

    @TempDir
    Path folder;

    private byte[] whole;

    @BeforeEach
    void writeInOnePiece() throws IOException {
        whole = shard("whole.parquet", Shard.whole(GROUPS));
    }

    @Test
    void anEncoderHasNoMemory() throws IOException {
        Path path = folder.resolve("a.parquet");
        try (var writer = create(path, Shard.whole(GROUPS))) {
            List<EventWriter.GroupEncoder> encoders = List.of(writer.encoder(), writer.encoder(), writer.encoder());
            EventWriter.EncodedGroup[] groups = new EventWriter.EncodedGroup[GROUPS];
            for (int g : new int[] {4, 0, 6, 2, 1, 5, 3}) {
                groups[g] = SampleEvents.group(encoders.get(g * g % 3), g, BLOCKS, N);
            }
            for (EventWriter.EncodedGroup group : groups) {
                writer.append(group);
            }
            writer.finish(Map.of("blocks", String.valueOf(GROUPS * BLOCKS)));
        }
        assertWhole(path, "bytes");
    }

    @Test
    void threadsEncodeAtOnce() throws IOException, InterruptedException, ExecutionException {
        Path path = folder.resolve("a.parquet");
        try (ExecutorService threads = Executors.newFixedThreadPool(4);
                var writer = create(path, Shard.whole(GROUPS))) {
            List<Future<EventWriter.EncodedGroup>> groups = new ArrayList<>();
            for (int g = 0; g < GROUPS; g++) {
                int group = g;
                groups.add(threads.submit(() -> SampleEvents.group(writer.encoder(), group, BLOCKS, N)));
            }
            for (Future<EventWriter.EncodedGroup> group : groups) {
                writer.append(group.get());
            }
            writer.finish(Map.of("blocks", String.valueOf(GROUPS * BLOCKS)));
        }
        assertWhole(path, "bytes");
    }

    @Test
    void aKilledRunResumesToTheSameBytes() throws IOException {
        Path path = folder.resolve("a.parquet");
        OutputFile file = new OutputFile(path, false);
        try (var writer = create(path, Shard.whole(GROUPS))) {
            SampleEvents.append(writer, 0, 3, BLOCKS, N);
        }
        byte[] part = Files.readAllBytes(file.part());
        for (int length = 0; length < part.length; length += 20_011) {
            Files.deleteIfExists(path);
            Files.write(file.part(), Arrays.copyOf(part, length));
            resume(file);
            assertWhole(path, "killed after %d bytes", length);
        }
        Files.delete(path);
        resume(file);
        assertWhole(path, "no part file");
    }

    private static void resume(OutputFile file) throws EventFileException {
        try (var writer = ParquetEventWriter.resume(file, SampleEvents.SCHEMA, SampleEvents.METADATA,
                Shard.whole(GROUPS)).orElseThrow()) {
            SampleEvents.append(writer, writer.groupsWritten(), GROUPS, BLOCKS, N);
            writer.finish(Map.of("blocks", String.valueOf(GROUPS * BLOCKS)));
        }
    }

    @Test
    void aDamagedGroupOfAPartFileIsWrittenAgain() throws IOException {
        Path path = folder.resolve("a.parquet");
        OutputFile file = new OutputFile(path, false);
        try (var writer = create(path, Shard.whole(GROUPS))) {
            SampleEvents.append(writer, 0, 3, BLOCKS, N);
        }
        byte[] part = Files.readAllBytes(file.part());
        Arrays.fill(part, part.length - 9000, part.length - 1000, (byte) 0);
        Files.write(file.part(), part);
        resume(file);
        assertWhole(path, "bytes");
    }

    @Test
    void thePartOfAnotherRunIsNotResumed() throws EventFileException {
        Path path = folder.resolve("a.parquet");
        try (var writer = create(path, Shard.whole(GROUPS))) {
            SampleEvents.append(writer, 0, 1, BLOCKS, N);
        }
        assertThat(ParquetEventWriter.resume(new OutputFile(path, false), SampleEvents.SCHEMA, Map.of("other", "run"),
                Shard.whole(GROUPS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void shardsMergeToTheSameBytes(int shards) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            shard("s" + i + ".parquet", Shard.of(i, shards, GROUPS));
            paths.add(folder.resolve("s" + i + ".parquet"));
        }
        Collections.reverse(paths);
        ParquetMerge.merge(new OutputFile(folder.resolve("m.parquet"), false), paths, ADD);
        assertWhole(folder.resolve("m.parquet"), shards + " shards");
    }

    @Test
    void aShardThatIsTheWholeRunMergesWithEmptyOnes() throws IOException {
        shard("e0.parquet", new Shard(0, 0, GROUPS));
        shard("e1.parquet", new Shard(GROUPS, GROUPS, GROUPS));
        ParquetMerge.merge(new OutputFile(folder.resolve("m.parquet"), false),
                List.of(folder.resolve("e0.parquet"), folder.resolve("whole.parquet"), folder.resolve("e1.parquet")), ADD);
        assertWhole(folder.resolve("m.parquet"), "with empty shards");
    }

    @Test
    void shardsThatDoNotFitAreRefused() throws IOException {
        Path first = folder.resolve("s0.parquet");
        Path second = folder.resolve("s1.parquet");
        shard("s0.parquet", Shard.of(0, 2, GROUPS));
        shard("s1.parquet", Shard.of(1, 2, GROUPS));
        refused(List.of(second), second + ": a shard is missing: row groups 0 to 2 are in none of the files");
        refused(List.of(first), first + ": a shard is missing: row groups 3 to 6 are in none of the files");
        refused(List.of(first, second, first),
                first + ": repeats row groups of " + first + " (row groups 0-3/7)");
        Path all = folder.resolve("whole.parquet");
        refused(List.of(all, second), second + ": repeats row groups of " + all + " (row groups 3-7/7)");
        Path other = folder.resolve("other.parquet");
        try (var writer = ParquetEventWriter.create(new OutputFile(other, false), SampleEvents.SCHEMA, Map.of(),
                Shard.of(1, 2, GROUPS))) {
            SampleEvents.append(writer, 3, GROUPS, BLOCKS, N);
            writer.finish(Map.of("blocks", "8"));
        }
        refused(List.of(first, other), other + ": is a shard of another run than " + first);
        Path early = folder.resolve("early.parquet");
        try (var writer = create(early, Shard.of(1, 2, GROUPS))) {
            SampleEvents.append(writer, 3, 5, BLOCKS, N);
            writer.finish(Map.of("blocks", "4"));
        }
        refused(List.of(first, early), early + ": holds 2 of its 4 row groups; the run was stopped early");
        assertThat(folder.resolve("m.parquet")).doesNotExist();
        assertThat(folder.resolve("m.parquet.part")).doesNotExist();
    }

    private void assertWhole(Path path, String what, Object... arguments) throws IOException {
        assertThat(Arrays.mismatch(Files.readAllBytes(path), whole)).as(what, arguments).isEqualTo(-1);
    }

    private void refused(List<Path> shards, String sentence) {
        OutputFile target = new OutputFile(folder.resolve("m.parquet"), true);
        assertThatThrownBy(() -> ParquetMerge.merge(target, shards, ADD)).isInstanceOf(EventFileException.class)
                .hasMessage(sentence);
    }

    private byte[] shard(String name, Shard shard) throws IOException {
        try (var writer = create(folder.resolve(name), shard)) {
            SampleEvents.append(writer, shard.first(), shard.end(), BLOCKS, N);
            writer.finish(Map.of("blocks", String.valueOf((shard.end() - shard.first()) * BLOCKS)));
        }
        return Files.readAllBytes(folder.resolve(name));
    }

    private static ParquetEventWriter create(Path path, Shard shard) throws EventFileException {
        return ParquetEventWriter.create(new OutputFile(path, false), SampleEvents.SCHEMA, SampleEvents.METADATA,
                shard);
    }
}
