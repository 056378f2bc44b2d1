package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.file.EventReader;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.run.RunCounts;
import magneton.run.RunMetadata;

/** A file proves itself; one that was changed names the first event and column that differ. */
class VerifyTest {
    @TempDir
    private Path directory;

    private SmallRun run;

    @BeforeEach
    void config() {
        run = new SmallRun(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-t 1", "--keep detected", "--shard 1/3", "--shard 1/2 --keep detected", "-n expected", "-n 0",
        "--seed -5", "--set processes.eves-magnetic.mu=0.3e-10", "--keep detected --set detector.hpge.threshold=99keV"})
    void provesWhatGenerateMakes(String options) {
        run.generate("a.parquet", options.split(" "));
        CommandRunner result = verify("a.parquet");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("equal bit for bit").hasLineCount(1);
    }

    static java.util.List<Path> shipped() throws IOException {
        return ShippedConfigsTest.configs();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void provesShippedConfigsWithoutTheTablesTheyName(Path config) {
        String file = directory.resolve("s.parquet").toString();
        CommandRunner made =
                CommandRunner.run("generate", config.toString(), "-n", "2000", "-o", file, "--progress", "none");
        assertThat(made.code()).isZero();
        assertThat(verify("s.parquet").err()).isEmpty();
    }

    @Test
    void aSampleComparesSoManyRowGroups() {
        run.generate("a.parquet");
        assertThat(verify("a.parquet", "--sample", "1").out()).contains("131,072 of 300,000 events in 1 row groups");
        assertThat(verify("a.parquet", "--sample", "2").out()).contains("168,928 of 300,000 events in 2 row groups");
        assertThat(verify("a.parquet", "--sample", "99").out()).contains("300,000 of 300,000 events in 3 row groups");
        assertThat(verify("a.parquet", "--sample", "0").code()).isEqualTo(2);
    }

    @Test
    void namesTheFirstEventAndColumnThatDiffer() throws IOException {
        run.generate("a.parquet");
        rewrite("a.parquet", "b.parquet", batch -> {
            if (batch.longs(Column.EVENT)[0] <= 200_000 && batch.longs(Column.EVENT)[batch.size() - 1] >= 200_000) {
                int row = (int) (200_000 - batch.longs(Column.EVENT)[0]);
                batch.doubles(Column.T)[row] = Math.nextUp(batch.doubles(Column.T)[row]);
                batch.doubles(Column.PHI)[row] = 0;
                batch.ints(Column.SHELL)[row + 1] = 99;
            }
        }, Map.of());
        refused(verify("b.parquet"), "differs from its run at event 200000, column t_kev: it holds");
        assertThat(verify("b.parquet", "--sample", "1").code()).isZero();
    }

    @Test
    void lostAndAddedRowsAreNoticed() throws IOException {
        run.generate("a.parquet", "-n", "10000");
        rewrite("a.parquet", "less.parquet", batch -> batch.size(batch.size() - 1), Map.of());
        refused(verify("less.parquet"), "rows");
        rewrite("a.parquet", "less2.parquet", batch -> batch.size(batch.size() - 1),
                new RunCounts(10_000, 9_998).metadata());
        refused(verify("less2.parquet"), "at event 8191, column event");
        run.generate("d.parquet", "--keep", "detected");
        rewrite("d.parquet", "e.parquet", batch -> {}, Map.of(GenerateJob.KEEP, "all"));
        refused(verify("e.parquet"), "column event");
    }

    @Test
    void metadataThatTellOfAnotherRunAreNamed() throws IOException {
        run.generate("a.parquet", "-n", "10000");
        rewrite("a.parquet", "b.parquet", batch -> {}, Map.of("magneton.flux", "{\"total\":1}"));
        refused(verify("b.parquet"), "in the metadata magneton.flux");
        rewrite("a.parquet", "c.parquet", batch -> {}, Map.of(RunMetadata.CONFIG, "{\"magneton\":1}"));
        refused(verify("c.parquet"), "cannot be proved");
        rewrite("a.parquet", "d.parquet", batch -> {}, Map.of(RunCounts.KEY, "{\"events_generated\":\"many\",\"rows\":10000}"));
        refused(verify("d.parquet"), "unreadable magneton.summary");
    }

    @Test
    void aChangedTableOfTheConfigDoesNotReachTheFile() throws IOException {
        Path table = directory.resolve("qf.csv");
        Files.writeString(table, "# a user's \"own\" \u00b5-table\nT_keVnr,QF\n0,0.1\n100,0.3\n");
        String own = "detector={hpge: {threshold: 2.8 keV, noise-sigma: 0.51 keV, quenching: {table: {file: qf.csv}}}}";
        run.generate("a.parquet", "-n", "9000", "--set", own);
        Files.delete(table);
        assertThat(verify("a.parquet").code()).isZero();
        assertThat(CommandRunner.run("inspect", directory.resolve("a.parquet").toString()).out())
                .contains("magneton.inputs: qf.csv (4 lines)");
    }

    @Test
    void otherFilesAreThree() throws IOException {
        Files.writeString(directory.resolve("text.parquet"), "no events here");
        refused(verify("text.parquet"), "is not a Parquet file");
        refused(verify("absent.parquet"), "no such file");
    }

    private CommandRunner verify(String name, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = directory.resolve(name).toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRunner.run(arguments);
    }

    private static void refused(CommandRunner result, String reason) {
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().strip().lines()).singleElement().asString().contains(reason);
        assertThat(result.out()).isEmpty();
    }

    /** Copies a file through a change of its blocks and metadata. */
    private void rewrite(String from, String to, Consumer<EventBatch> change, Map<String, String> other) throws IOException {
        OutputFile target = new OutputFile(directory.resolve(to), true);
        try (EventReader reader = EventFormat.PARQUET.open(directory.resolve(from))) {
            Map<String, String> metadata = new LinkedHashMap<>(reader.metadata());
            metadata.putAll(other);
            try (EventWriter writer =
                    EventFormat.PARQUET.create(target, reader.schema(), metadata, Shard.whole(reader.groups()))) {
                for (int group = 0; group < reader.groups(); group++) {
                    copy(reader, writer.encoder(), group, change, writer);
                }
                writer.finish(Map.of());
            }
        }
    }

    private static void copy(EventReader reader, EventWriter.GroupEncoder encoder, int group, Consumer<EventBatch> change,
            EventWriter writer) throws IOException {
        reader.seek(group);
        long left = reader.events(group);
        while (left > 0) {
            EventBatch batch = reader.read();
            left -= batch.size();
            change.accept(batch);
            encoder.add(batch);
        }
        writer.append(encoder.finish());
    }
}
