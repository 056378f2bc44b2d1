package magneton.csv;

import static org.assertj.core.api.Assertions.assertThat;

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
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.parquet.SampleEvents;

class CsvFileTest {
    @TempDir
    Path folder;

    @Test
    void writesTextThatReadsBack() throws IOException {
        EventSchema schema = new EventSchema(List.of(Column.EVENT, Column.SHELL, Column.T, Column.DETECTED));
        EventBatch batch = new EventBatch(schema, 4);
        double[] energies = {0.1 + 0.2, Double.NaN, 1e-300, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < 4; i++) {
            batch.longs(Column.EVENT)[i] = 5_000_000_000L + i;
            batch.ints(Column.SHELL)[i] = i - 1;
            batch.doubles(Column.T)[i] = energies[i];
            batch.flags(Column.DETECTED)[i] = i % 2 == 0;
        }
        batch.size(4);
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("config", "name: a\n  mu: 1e-11");
        metadata.put("seed", "1");
        Path path = folder.resolve("a.csv");
        try (var writer = create(path, schema, metadata)) {
            var encoder = writer.encoder();
            encoder.add(batch);
            writer.append(encoder.finish());
            assertThat(writer.eventsWritten()).isEqualTo(4);
            assertThat(path).doesNotExist();
            writer.finish(Map.of("events", "4"));
        }
        assertThat(path).hasContent("""
                # config: name: a mu: 1e-11
                # seed: 1
                event,shell,t_kev,detected
                5000000000,-1,0.30000000000000004,true
                5000000001,0,nan,false
                5000000002,1,1.0E-300,true
                5000000003,2,-inf,false
                # events: 4
                """);
    }

    @Test
    void everyDoubleReadsBackToItsBits() throws IOException {
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, 500);
        SampleEvents.fill(batch, 3, 0, 500);
        Path path = folder.resolve("a.csv");
        try (var writer = create(path, SampleEvents.SCHEMA, Map.of())) {
            var encoder = writer.encoder();
            encoder.add(batch);
            writer.append(encoder.finish());
            writer.finish(Map.of());
        }
        List<String> lines = Files.readAllLines(path);
        int column = SampleEvents.SCHEMA.indexOf("e_obs_kev");
        for (int i = 0; i < 500; i++) {
            double value = Double.parseDouble(lines.get(i + 1).split(",")[column]);
            assertThat(value).isEqualTo(batch.doubles(Column.E_OBS)[i]);
        }
    }

    private static EventWriter create(Path path, EventSchema schema, Map<String, String> metadata) throws EventFileException {
        return EventFormat.CSV.create(new OutputFile(path, false), schema, metadata, Shard.whole(1));
    }
}
