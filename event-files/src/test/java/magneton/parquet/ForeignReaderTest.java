package magneton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** pyarrow reads what we wrote: every bit of every column, bounds, metadata, page checksums. */
class ForeignReaderTest {
    private static final Path SCRIPT = Path.of("src/test/python/check_parquet.py");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsPyarrow() throws IOException, InterruptedException {
        assumeTrue(run("python3", "-c", "import pyarrow.parquet, numpy").exit() == 0,
                "python3 with pyarrow and numpy is not installed");
    }

    @Test
    void readsFullBlocks() throws Exception {
        check(List.of(16_384, 16_384, 16_384), 2);
    }

    @Test
    void readsOddBlocks() throws Exception {
        check(List.of(1, 7, 8, 9, 127, 128, 129, 511, 512, 513, 1000, 16_383), 1);
    }

    @Test
    void readsOneEvent() throws Exception {
        check(List.of(1), 1);
    }

    @Test
    void readsNoEvents() throws Exception {
        check(List.of(), 0);
    }

    @Test
    void readsALargeBlock() throws Exception {
        check(List.of(131_072), 1);
    }

    @Test
    void readsHostileValues() throws Exception {
        int n = 20_000;
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, n);
        try (var dump = new ColumnDump(folder); var writer = create()) {
            for (int kind = 0; kind < HostileValues.KINDS; kind++) {
                HostileValues.fill(batch, kind, n);
                var encoder = writer.encoder();
                encoder.add(batch);
                dump.add(batch);
                writer.append(encoder.finish());
            }
            writer.finish(Map.of());
        }
        assertThat(python()).isEqualTo("ok " + n * HostileValues.KINDS);
    }

    private void check(List<Integer> blocks, int groups) throws Exception {
        int events = 0;
        try (var dump = new ColumnDump(folder); var writer = create()) {
            for (int g = 0; g < groups; g++) {
                var encoder = writer.encoder();
                for (int n : blocks) {
                    EventBatch batch = new EventBatch(SampleEvents.SCHEMA, n);
                    SampleEvents.fill(batch, events, events, n);
                    encoder.add(batch);
                    dump.add(batch);
                    events += n;
                }
                writer.append(encoder.finish());
            }
            writer.finish(Map.of("note", "end"));
        }
        assertThat(python()).isEqualTo("ok " + events);
    }

    private ParquetEventWriter create() throws EventFileException {
        return ParquetEventWriter.create(new OutputFile(folder.resolve("a.parquet"), false), SampleEvents.SCHEMA,
                SampleEvents.METADATA, Shard.whole(1));
    }

    private String python() throws IOException, InterruptedException {
        return run("python3", SCRIPT.toString(), folder.resolve("a.parquet").toString(), folder.toString()).text();
    }

    private record Run(int exit, String text) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Run(process.waitFor(), text);
        } catch (IOException e) {
            return new Run(-1, e.getMessage());
        }
    }

    /** Raw values of the columns, for a reader that knows nothing of us. */
    private static final class ColumnDump implements AutoCloseable {
        private final List<OutputStream> files = new ArrayList<>();

        ColumnDump(Path folder) throws IOException {
            StringBuilder columns = new StringBuilder();
            for (Column column : SampleEvents.SCHEMA.columns()) {
                files.add(Files.newOutputStream(folder.resolve(column.name() + ".bin")));
                columns.append(column.name()).append(' ').append(column.type().name().toLowerCase(Locale.ROOT))
                        .append('\n');
            }
            Files.writeString(folder.resolve("columns.txt"), columns);
        }

        void add(EventBatch batch) throws IOException {
            int n = batch.size();
            for (int i = 0; i < files.size(); i++) {
                ByteBuffer bytes = ByteBuffer.allocate(8 * n).order(ByteOrder.LITTLE_ENDIAN);
                switch (batch.array(i)) {
                    case long[] values -> bytes.asLongBuffer().put(values, 0, n);
                    case double[] values -> bytes.asDoubleBuffer().put(values, 0, n);
                    case int[] values -> bytes.asIntBuffer().put(values, 0, n);
                    case boolean[] values -> {
                        for (int k = 0; k < n; k++) {
                            bytes.put(k, (byte) (values[k] ? 1 : 0));
                        }
                    }
                    default -> throw new IllegalStateException();
                }
                int width = SampleEvents.SCHEMA.columns().get(i).type().bytes();
                files.get(i).write(Arrays.copyOf(bytes.array(), width * n));
            }
        }

        @Override
        public void close() throws IOException {
            for (var file : files) {
                file.close();
            }
        }
    }
}
