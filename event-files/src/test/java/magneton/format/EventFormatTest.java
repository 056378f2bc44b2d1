package magneton.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.parquet.SampleEvents;

/** What every format promises; a new one joins by its line in {@link EventFormat}. */
class EventFormatTest {
    private static final int GROUPS = 3;

    @TempDir
    Path folder;

    @Test
    void extensionsNameFormats() throws UnknownFormatException {
        assertThat(EventFormat.of(Path.of("runs/gemma.parquet"))).isEqualTo(EventFormat.PARQUET);
        assertThat(EventFormat.of(Path.of("gemma.v2.CSV"))).isEqualTo(EventFormat.CSV);
        assertThat(EventFormat.named("parquet")).isEqualTo(EventFormat.PARQUET);
        assertThatThrownBy(() -> EventFormat.of(Path.of("gemma.parq")))
                .hasMessage("gemma.parq: no event format has the extension 'parq'; allowed: .parquet, .csv, .arrow, .h5, .root, .hepmc3, .lh5, .hepevt");
        assertThatThrownBy(() -> EventFormat.ofInput(Path.of("gemma.yaml")))
                .hasMessage("gemma.yaml: no event format has the extension 'yaml'; allowed: .parquet, .arrow");
        assertThatThrownBy(() -> EventFormat.ofMerged(Path.of("all.parq")))
                .hasMessage("all.parq: no event format has the extension 'parq'; allowed: .parquet");
        assertThat(EventFormat.ofInput(Path.of("gemma.csv"))).isEqualTo(EventFormat.CSV);
        assertThatThrownBy(() -> EventFormat.of(Path.of("gemma"))).isInstanceOf(UnknownFormatException.class);
        assertThatThrownBy(() -> EventFormat.named("tsv"))
                .hasMessage("'tsv' is no event format; allowed: parquet, csv, arrow, h5, root, hepmc3, lh5, hepevt");
    }

    @ParameterizedTest
    @EnumSource
    void theFileAppearsOnlyWhenFinished(EventFormat format) throws EventFileException {
        Path path = folder.resolve("a." + format.extension());
        try (var writer = format.create(new OutputFile(path, false), SampleEvents.SCHEMA, SampleEvents.METADATA,
                Shard.whole(GROUPS))) {
            append(format, writer);
            assertThat(path).doesNotExist();
            assertThat(writer.groupsWritten()).isEqualTo(GROUPS);
            assertThat(writer.eventsWritten()).isEqualTo(GROUPS * 200L);
            writer.finish(Map.of());
            assertThat(writer.bytesWritten()).isEqualTo(path.toFile().length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameRunHasTheSameBytes(EventFormat format) throws Exception {
        byte[][] bytes = new byte[2][];
        for (int i = 0; i < 2; i++) {
            Path path = folder.resolve(i + "." + format.extension());
            try (var writer = format.create(new OutputFile(path, false), SampleEvents.SCHEMA, SampleEvents.METADATA,
                    Shard.whole(GROUPS))) {
                append(format, writer);
                writer.finish(Map.of());
            }
            bytes[i] = Files.readAllBytes(path);
        }
        assertThat(bytes[0]).isEqualTo(bytes[1]);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupTooLargeIsRefused(EventFormat format) throws EventFileException {
        Path path = folder.resolve("a." + format.extension());
        try (var writer = format.create(new OutputFile(path, false), SampleEvents.SCHEMA, Map.of(), Shard.whole(1))) {
            EventBatch batch = new EventBatch(SampleEvents.SCHEMA, 70_000);
            batch.size(70_000);
            var encoder = writer.encoder();
            encoder.add(batch);
            assertThatThrownBy(() -> encoder.add(batch)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadSaysSo(EventFormat format) {
        Path path = folder.resolve("none." + format.extension());
        assertThatThrownBy(() -> format.open(path)).isInstanceOf(EventFileException.class)
                .hasMessageStartingWith(path + ": ");
    }

    /** Groups of two blocks of 100 events. */
    private static void append(EventFormat format, EventWriter writer) throws EventFileException {
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, 100);
        EventWriter.GroupEncoder encoder = writer.encoder();
        for (int group = 0; group < GROUPS; group++) {
            for (int block = 0; block < 2; block++) {
                SampleEvents.fill(batch, 2 * group + block, 100L * (2 * group + block), 100);
                if (format.isOfParticles()) {
                    SampleEvents.signalOnly(batch);
                }
                encoder.add(batch);
            }
            writer.append(encoder.finish());
        }
    }
}
