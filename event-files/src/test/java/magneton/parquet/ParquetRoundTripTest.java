package magneton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** What is written is what our own reader gives back, bit for bit. */
class ParquetRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 128, 129, 511, 512, 513, 1000, 16_384})
    void blocksComeBackAsTheyWere(int n) throws EventFileException {
        Path path = folder.resolve("a.parquet");
        int blocks = 3;
        try (var writer = create(path)) {
            SampleEvents.append(writer, 0, 2, blocks, n);
            writer.finish(Map.of());
        }
        EventBatch expected = new EventBatch(SampleEvents.SCHEMA, n);
        try (var reader = ParquetEventReader.open(path)) {
            assertThat(reader.events()).isEqualTo(2L * blocks * n);
            for (int block = 0; block < 2 * blocks; block++) {
                SampleEvents.fill(expected, block, 10L * block * n, n);
                assertSame(reader.read(), expected);
            }
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void hostileValuesComeBackAsTheyWere() throws EventFileException {
        Path path = folder.resolve("a.parquet");
        int n = 20_000;
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, n);
        try (var writer = create(path)) {
            var encoder = writer.encoder();
            for (int kind = 0; kind < HostileValues.KINDS; kind++) {
                HostileValues.fill(batch, kind, n);
                encoder.add(batch);
            }
            writer.append(encoder.finish());
            writer.finish(Map.of());
        }
        try (var reader = ParquetEventReader.open(path)) {
            for (int kind = 0; kind < HostileValues.KINDS; kind++) {
                HostileValues.fill(batch, kind, n);
                assertSame(reader.read(), batch);
            }
        }
    }

    @Test
    void metadataAndSchemaComeBackInOrder() throws EventFileException {
        Path path = folder.resolve("a.parquet");
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("z", "first");
        metadata.put("a", "{\"text\": \"line\\nbreak \u03bc\u03bd \ud83d\udca1\"}");
        metadata.put("empty", "");
        try (var writer = ParquetEventWriter.create(new OutputFile(path, false), SampleEvents.SCHEMA, metadata,
                Shard.whole(0))) {
            writer.finish(Map.of("events", "0"));
        }
        try (var reader = ParquetEventReader.open(path)) {
            metadata.put("events", "0");
            assertThat(reader.metadata()).containsExactlyEntriesOf(metadata);
            assertThat(reader.schema()).isEqualTo(SampleEvents.SCHEMA);
            assertThat(reader.groups()).isZero();
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void emptyBlocksAndGroupsLeaveNoRowGroup() throws EventFileException {
        Path path = folder.resolve("a.parquet");
        try (var writer = create(path)) {
            var encoder = writer.encoder();
            writer.append(encoder.finish());
            encoder.add(new EventBatch(SampleEvents.SCHEMA, 5));
            writer.append(encoder.finish());
            writer.append(SampleEvents.group(encoder, 0, 1, 10));
            assertThat(writer.groupsWritten()).isEqualTo(3);
            assertThat(writer.eventsWritten()).isEqualTo(10);
            writer.finish(Map.of());
        }
        try (var reader = ParquetEventReader.open(path)) {
            assertThat(reader.groups()).isEqualTo(1);
            assertThat(reader.events()).isEqualTo(10);
        }
    }

    @Test
    void seekGoesToTheFirstBlockOfAGroup() throws EventFileException {
        Path path = folder.resolve("a.parquet");
        try (var writer = create(path)) {
            SampleEvents.append(writer, 0, 4, 2, 100);
            writer.finish(Map.of());
        }
        EventBatch expected = new EventBatch(SampleEvents.SCHEMA, 100);
        try (var reader = ParquetEventReader.open(path)) {
            for (int group : new int[] {3, 0, 2}) {
                reader.seek(group);
                SampleEvents.fill(expected, 2L * group, 2000L * group, 100);
                assertSame(reader.read(), expected);
            }
        }
    }

    @Test
    void boundsLeaveNaNOutAndKeepTheSignOfZeroOpen() throws EventFileException {
        assertThat(bounds(Double.NaN, 2, -3, Double.NaN)).containsExactly(-3.0, 2.0);
        assertThat(bounds(Double.NaN, Double.NaN)).isEmpty();
        assertThat(bounds(0.0, 5)).containsExactly(-0.0, 5.0);
        assertThat(bounds(-5, -0.0)).containsExactly(-5.0, 0.0);
        assertThat(bounds(Double.POSITIVE_INFINITY)).containsExactly(Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    private List<Double> bounds(double... values) throws EventFileException {
        Path path = folder.resolve("bounds.parquet");
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, values.length);
        SampleEvents.fill(batch, 0, 0, values.length);
        System.arraycopy(values, 0, batch.doubles(Column.T), 0, values.length);
        try (var writer = ParquetEventWriter.create(new OutputFile(path, true), SampleEvents.SCHEMA, Map.of(),
                Shard.whole(1))) {
            var encoder = writer.encoder();
            encoder.add(batch);
            writer.append(encoder.finish());
            writer.finish(Map.of());
        }
        try (var reader = ParquetEventReader.open(path)) {
            ChunkMeta chunk = reader.footer().groups().getFirst().chunks().get(SampleEvents.SCHEMA.indexOf("t_kev"));
            List<Double> bounds = new ArrayList<>();
            if (chunk.min() != null) {
                bounds.add(number(chunk.min()));
                bounds.add(number(chunk.max()));
            }
            return bounds;
        }
    }

    private static double number(byte[] plain) {
        long bits = Integer.toUnsignedLong(LittleEndian.getInt(plain, 0))
                | (long) LittleEndian.getInt(plain, Integer.BYTES) << Integer.SIZE;
        return Double.longBitsToDouble(bits);
    }

    private static ParquetEventWriter create(Path path) throws EventFileException {
        return ParquetEventWriter.create(new OutputFile(path, false), SampleEvents.SCHEMA, SampleEvents.METADATA,
                Shard.whole(1));
    }

    static void assertSame(EventBatch got, EventBatch expected) {
        assertThat(got.size()).isEqualTo(expected.size());
        for (int i = 0; i < got.schema().columns().size(); i++) {
            String name = got.schema().columns().get(i).name();
            for (int k = 0; k < got.size(); k++) {
                if (bits(got.array(i), k) != bits(expected.array(i), k)) {
                    throw new AssertionError(name + " differs at " + k);
                }
            }
        }
    }

    private static long bits(Object array, int k) {
        return switch (array) {
            case double[] values -> Double.doubleToRawLongBits(values[k]);
            case long[] values -> values[k];
            case int[] values -> values[k];
            case boolean[] values -> values[k] ? 1 : 0;
            default -> throw new IllegalStateException();
        };
    }
}
