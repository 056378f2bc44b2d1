package magneton.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.parquet.HostileValues;
import magneton.parquet.SampleEvents;

/**
 * The readers of the world read what we wrote: every bit of every column, metadata, units. Files of other formats are held
 * against Parquet, which has its own foreign reader. A format joins by its line in {@link #READERS}.
 */
class ForeignFormatsTest {
    private static final Path SCRIPT = Path.of("src/test/python/check_formats.py");
    /** The Python module that reads a format. */
    private static final Map<EventFormat, String> READERS =
            Map.of(EventFormat.ARROW, "pyarrow.feather", EventFormat.H5, "h5py", EventFormat.ROOT, "uproot");
    /** Events of each block, several blocks a row group. */
    private static final List<List<Integer>> SHAPES = List.of(List.of(), List.of(1),
            List.of(1, 7, 8, 9, 127, 128, 129, 511, 512, 513, 1000, 16_383), List.of(16_384, 16_384), List.of(131_072));

    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        return READERS.entrySet().stream().map(reader -> Arguments.of(reader.getKey(), reader.getValue()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsEveryShape(EventFormat format, String module) throws Exception {
        needs(module);
        for (List<Integer> shape : SHAPES) {
            for (EventFormat each : List.of(EventFormat.PARQUET, format)) {
                write(each, shape);
            }
            int events = 2 * shape.stream().mapToInt(Integer::intValue).sum();
            assertThat(check(format)).isEqualTo("ok " + events);
        }
    }

    /** Two row groups of these blocks, and an empty one between them. */
    private void write(EventFormat format, List<Integer> blocks) throws IOException {
        try (var writer = format.create(
                new OutputFile(file(format), true), SampleEvents.SCHEMA, SampleEvents.METADATA, Shard.whole(3))) {
            var encoder = writer.encoder();
            int events = 0;
            for (int group = 0; group < 3; group++) {
                for (int n : group == 1 ? List.<Integer>of() : blocks) {
                    EventBatch batch = new EventBatch(SampleEvents.SCHEMA, n);
                    SampleEvents.fill(batch, events, events, n);
                    encoder.add(batch);
                    events += n;
                }
                writer.append(encoder.finish());
            }
            writer.finish(Map.of("note", "the end"));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsHostileValues(EventFormat format, String module) throws Exception {
        needs(module);
        int n = 20_000;
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, n);
        for (EventFormat each : List.of(EventFormat.PARQUET, format)) {
            try (var writer = each.create(new OutputFile(file(each), true), SampleEvents.SCHEMA, SampleEvents.METADATA,
                    Shard.whole(HostileValues.KINDS))) {
                var encoder = writer.encoder();
                for (int kind = 0; kind < HostileValues.KINDS; kind++) {
                    HostileValues.fill(batch, kind, n);
                    encoder.add(batch);
                    writer.append(encoder.finish());
                }
                writer.finish(Map.of());
            }
        }
        assertThat(check(format)).isEqualTo("ok " + n * HostileValues.KINDS);
    }

    /** The index of an HDF5 file has a third level from 4,096 chunks of 16,384 rows on. */
    @Test
    void hdf5ReadsADeepIndex() throws Exception {
        needs("h5py");
        EventSchema schema = new EventSchema(List.of(Column.DETECTED));
        EventBatch batch = new EventBatch(schema, 131_072);
        boolean[] flags = batch.flags(Column.DETECTED);
        for (int i = 0; i < 131_072; i++) {
            flags[i] = i % 3 == 0;
        }
        batch.size(131_072);
        try (var writer = EventFormat.H5.create(new OutputFile(file(EventFormat.H5), false), schema, Map.of(), Shard.whole(600))) {
            var encoder = writer.encoder();
            for (int group = 0; group < 520; group++) {
                encoder.add(batch);
                writer.append(encoder.finish());
            }
            writer.finish(Map.of());
        }
        assertThat(python("-c", """
                import h5py, numpy, sys
                d = h5py.File(sys.argv[1])["events"]["detected"]
                one = numpy.arange(131072) % 3 == 0
                print(len(d), all((d[i * 131072:(i + 1) * 131072] == one).all() for i in range(520)))
                """, file(EventFormat.H5).toString())).isEqualTo(520 * 131_072 + " True");
    }

    private Path file(EventFormat format) {
        return folder.resolve("a." + format.extension());
    }

    private String check(EventFormat format) throws IOException, InterruptedException {
        return python(SCRIPT.toString(), file(EventFormat.PARQUET).toString(), file(format).toString());
    }

    private static void needs(String module) throws IOException, InterruptedException {
        assumeTrue(python("-c", "import pyarrow.parquet, numpy, " + module + "; print('here')").equals("here"),
                "python3 with pyarrow, numpy and " + module + " is not installed");
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        String[] command = Stream.concat(Stream.of("python3"), Arrays.stream(arguments)).toArray(String[]::new);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            return text;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
