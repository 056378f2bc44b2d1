package magneton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** Truncated, flipped and foreign files end with one sentence that names the file. */
class ParquetDamageTest {
    @TempDir
    Path folder;

    private Path path;
    private byte[] sound;

    @BeforeEach
    void writeASoundFile() throws IOException {
        path = folder.resolve("a.parquet");
        try (var writer = ParquetEventWriter.create(new OutputFile(path, false), SampleEvents.SCHEMA,
                SampleEvents.METADATA, Shard.whole(2))) {
            SampleEvents.append(writer, 0, 2, 2, 200);
            writer.finish(Map.of());
        }
        sound = Files.readAllBytes(path);
    }

    @Test
    void everyTruncationIsRefusedAtOpening() throws IOException {
        for (int length = 0; length < sound.length; length += length < 100 || length > sound.length - 100 ? 1 : 37) {
            Files.write(path, Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> ParquetEventReader.open(path)).as("cut at %d", length)
                    .isInstanceOf(EventFileException.class).hasMessageStartingWith(path + ": ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aFlippedByteInAPageIsFound() throws IOException {
        int found = 0;
        GroupMeta group;
        try (var reader = ParquetEventReader.open(path)) {
            group = reader.footer().groups().get(1);
        }
        for (long at = group.start(); at < group.start() + group.bytes(); at += 11) {
            byte[] flipped = sound.clone();
            flipped[(int) at] ^= 0x10;
            Files.write(path, flipped);
            found += readAll() ? 0 : 1;
        }
        // A flip may hide in a page header field that nothing depends on (level encodings); bodies are all covered.
        assertThat(found).isGreaterThan((int) (0.98 * group.bytes() / 11));
    }

    @Test
    void aFlippedByteInTheFooterNeverBreaksTheReader() throws IOException {
        long start;
        try (var reader = ParquetEventReader.open(path)) {
            start = reader.footer().start();
        }
        for (int at = (int) start; at < sound.length; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= (byte) (at % 3 == 0 ? 0xff : 1 << at % 8);
            Files.write(path, flipped);
            readAll();
        }
    }

    /** False if the reader refused the file with its sentence; anything else escapes and fails the test. */
    private boolean readAll() {
        try (var reader = ParquetEventReader.open(path)) {
            EventBatch batch = reader.read();
            while (batch != null) {
                batch = reader.read();
            }
            return true;
        } catch (EventFileException e) {
            assertThat(e).hasMessageStartingWith(path + ": ");
            return false;
        }
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        refused("", "is not a Parquet file");
        refused("event,process\n1,2\n", "is not a Parquet file");
        String text = new String(sound, StandardCharsets.ISO_8859_1).replace("magneton version", "parquet- version");
        Files.writeString(path, text, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ParquetEventReader.open(path))
                .hasMessage(path + ": is a Parquet file that magneton did not write");
        assertThatThrownBy(() -> ParquetEventReader.open(folder.resolve("none.parquet")))
                .hasMessage(folder.resolve("none.parquet") + ": cannot read it, no such file or directory");
    }

    private void refused(String content, String reason) throws IOException {
        Files.writeString(path, content);
        assertThatThrownBy(() -> ParquetEventReader.open(path)).isInstanceOf(EventFileException.class)
                .hasMessage(path + ": " + reason);
    }
}
