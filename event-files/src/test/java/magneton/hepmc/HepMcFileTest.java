package magneton.hepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.parquet.SampleEvents;

/** What readers of HepMC3 stumble over in silence is not in the file. */
class HepMcFileTest {
    @TempDir
    Path folder;

    private List<String> write(Map<String, String> metadata, long event) throws IOException {
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, 1);
        SampleEvents.fill(batch, 0, event, 1);
        SampleEvents.signalOnly(batch);
        Path path = folder.resolve("a.hepmc3");
        try (var writer = EventFormat.HEPMC3.create(new OutputFile(path, true), SampleEvents.SCHEMA, metadata, Shard.whole(1))) {
            var encoder = writer.encoder();
            encoder.add(batch);
            writer.append(encoder.finish());
            writer.finish(Map.of("magneton.summary", "{\"rows\":1}"));
        }
        return Files.readAllLines(path);
    }

    @Test
    void metadataAreLinesOfTheHeader() throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("text", "two\nlines of \\ and \u00b5");
        metadata.put("long", "x".repeat(260_000));
        List<String> lines = write(metadata, 0);
        List<String> header = lines.stream().takeWhile(line -> !line.startsWith("E ")).toList();
        assertThat(header).contains("A text two\\|lines of \\\\ and \u00b5", "W CV",
                "A long left out: longer than a line of HepMC3 may be");
        assertThat(header).anyMatch(line -> line.strip().equals("A magneton.summary {\"rows\":1}"));
        assertThat(lines).allMatch(line -> line.length() < 262_144);
        assertThat(lines).allMatch(line -> line.isEmpty() || line.startsWith("HepMC::") || line.charAt(1) == ' ');
        assertThat(lines.subList(lines.size() - 2, lines.size())).containsExactly("HepMC::Asciiv3-END_EVENT_LISTING", "");
    }

    /** HepMC3 numbers events by an int. */
    @Test
    void aLargeIndexStaysWholeInItsAttribute() throws IOException {
        List<String> lines = write(Map.of(), 5_000_000_000L);
        assertThat(lines).contains("A 0 magneton.event 5000000000")
                .anyMatch(line -> line.startsWith("E " + (5_000_000_000L & Integer.MAX_VALUE) + " 1 "));
    }

    @Test
    void backgroundIsRefused() throws IOException {
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, 1);
        SampleEvents.fill(batch, 0, 0, 1);
        batch.ints(Column.PROCESS)[0] = 0;
        Path path = folder.resolve("b.hepmc3");
        try (var writer = EventFormat.HEPMC3.create(new OutputFile(path, true), SampleEvents.SCHEMA, Map.of(), Shard.whole(1))) {
            var encoder = writer.encoder();
            encoder.add(batch);
            assertThatThrownBy(() -> writer.append(encoder.finish())).isInstanceOf(EventFileException.class)
                    .hasMessage(path + ": has no place for background events, which are no particles");
        }
    }
}
