package magneton.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.parquet.SampleEvents;

/** Arrow files come back bit for bit; truncated and changed ones end with one sentence that names the file. */
class ArrowDamageTest {
    private static final int ROWS = 200;

    @TempDir
    Path folder;

    private Path path;
    private byte[] sound;

    @BeforeEach
    void writeASoundFile() throws IOException {
        path = folder.resolve("a.arrow");
        try (var writer = EventFormat.ARROW.create(
                new OutputFile(path, false), SampleEvents.SCHEMA, SampleEvents.METADATA, Shard.whole(2))) {
            SampleEvents.append(writer, 0, 2, 2, ROWS);
            writer.finish(Map.of("note", "end"));
        }
        sound = Files.readAllBytes(path);
    }

    @Test
    void readsBackWhatWasWritten() throws EventFileException {
        EventBatch made = new EventBatch(SampleEvents.SCHEMA, ROWS);
        try (var reader = ArrowEventReader.open(path)) {
            assertThat(reader.schema()).isEqualTo(SampleEvents.SCHEMA);
            assertThat(reader.metadata()).containsAllEntriesOf(SampleEvents.METADATA).containsEntry("note", "end");
            assertThat(reader.groups()).isEqualTo(2);
            assertThat(reader.events()).isEqualTo(4L * ROWS);
            int row = 0;
            int block = 0;
            SampleEvents.fill(made, 0, 0, ROWS);
            for (EventBatch batch = reader.read(); batch != null; batch = reader.read()) {
                for (int i = 0; i < batch.size(); i++) {
                    if (row == ROWS) {
                        block++;
                        row = 0;
                        SampleEvents.fill(made, block, 10L * block * ROWS, ROWS);
                    }
                    same(batch, i, made, row++);
                }
            }
            assertThat(block).isEqualTo(3);
            assertThat(row).isEqualTo(ROWS);
            reader.seek(1);
            assertThat(reader.firstEvent(1)).isEqualTo(reader.read().longs(Column.EVENT)[0]);
        }
    }

    private static void same(EventBatch read, int i, EventBatch made, int row) {
        for (int c = 0; c < SampleEvents.SCHEMA.columns().size(); c++) {
            switch (read.array(c)) {
                case double[] values -> assertThat(Double.doubleToRawLongBits(values[i]))
                        .isEqualTo(Double.doubleToRawLongBits(((double[]) made.array(c))[row]));
                case long[] values -> assertThat(values[i]).isEqualTo(((long[]) made.array(c))[row]);
                case int[] values -> assertThat(values[i]).isEqualTo(((int[]) made.array(c))[row]);
                default -> assertThat(((boolean[]) read.array(c))[i]).isEqualTo(((boolean[]) made.array(c))[row]);
            }
        }
    }

    @Test
    void everyTruncationIsRefusedAtOpening() throws IOException {
        for (int length = 0; length < sound.length; length += length < 100 || length > sound.length - 100 ? 1 : 397) {
            Files.write(path, Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> ArrowEventReader.open(path)).as("cut at %d", length)
                    .isInstanceOf(EventFileException.class).hasMessageStartingWith(path + ": ").hasMessageNotContaining("\n");
        }
    }

    /** Plain columns have no checksums: a changed value may pass, a changed table must not break the reader. */
    @Test
    void aChangedByteNeverBreaksTheReader() throws IOException {
        for (int at = 0; at < sound.length; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= (byte) (at % 3 == 0 ? 0xff : 1 << at % 8);
            if (at % 97 == 0 || at > sound.length - 3000 && at % 2 == 0) {
                Files.write(path, flipped);
                readAll();
            }
        }
    }

    private void readAll() {
        try (var reader = ArrowEventReader.open(path)) {
            for (int group = 0; group < reader.groups(); group++) {
                reader.firstEvent(group);
            }
            EventBatch batch = reader.read();
            while (batch != null) {
                batch = reader.read();
            }
        } catch (EventFileException e) {
            assertThat(e).hasMessageStartingWith(path + ": ");
        }
    }
}
