package magneton.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;
import magneton.plot.SpectrumPlot;
import magneton.report.ColumnMoments;
import magneton.report.Json;
import magneton.report.Outline;
import magneton.report.SmallHistogram;
import magneton.report.TextTable;
import magneton.run.RunMetadata;

/** {@code magneton inspect FILE}. */
@Command(name = "inspect", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "What an event file holds: metadata, counts, moments, small histograms.")
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Event file.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table (default) or json.")
    private String format;

    @Option(names = "--plot", paramLabel = "PNG", description = "Draw histograms of t_kev and e_obs_kev into this file.")
    private Path plot;

    /** Bins in a decade. */
    private static final int STEPS_OF_TEXT = 8;
    private static final int STEPS_OF_PICTURE = 20;

    private final Map<String, ColumnMoments> moments = new LinkedHashMap<>();
    private final Map<String, SmallHistogram> histograms = new LinkedHashMap<>();
    private final Map<String, SmallHistogram> drawn = new LinkedHashMap<>();
    private final CodeCounts codes = new CodeCounts();

    @Override
    public Integer call() throws EventFileException, UnknownFormatException {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.TABLE, OutputFormat.JSON);
        try (EventReader reader = EventFormat.ofInput(file).open(file)) {
            for (EventBatch batch = reader.read(); batch != null; batch = reader.read()) {
                add(batch);
            }
            PrintWriter out = spec.commandLine().getOut();
            if (chosen == OutputFormat.JSON) {
                out.println(json(reader));
            } else {
                text(reader, out);
            }
        }
        if (plot != null) {
            ResultFile.write(plot, picture().png());
        }
        return ExitCode.DONE;
    }

    private void add(EventBatch batch) {
        EventSchema schema = batch.schema();
        for (int c = 0; c < schema.columns().size(); c++) {
            Column column = schema.columns().get(c);
            ColumnMoments moment = moments.computeIfAbsent(column.name(), _ -> new ColumnMoments());
            boolean energy = column.type() == ColumnType.FLOAT64 && !column.unit().isEmpty() && !column.unit().equals("rad");
            List<SmallHistogram> filled = new ArrayList<>();
            if (energy) {
                filled.add(histograms.computeIfAbsent(column.name(), _ -> new SmallHistogram(STEPS_OF_TEXT)));
            }
            if (column.equals(Column.T) || column.equals(Column.E_OBS)) {
                filled.add(drawn.computeIfAbsent(column.name(), _ -> new SmallHistogram(STEPS_OF_PICTURE)));
            }
            for (int i = 0; i < batch.size(); i++) {
                double value = BatchValues.number(batch, c, i);
                moment.add(value);
                filled.forEach(histogram -> histogram.add(value));
            }
        }
        codes.add(batch);
    }

    private void text(EventReader reader, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %,d events, row groups: %d%n%n", file, reader.events(), reader.groups());
        reader.metadata().forEach((key, value) -> out.print(Outline.of(key, shown(key, value))));
        out.println();
        out.println(codes.table(RunMetadata.processes(reader.metadata())));
        TextTable table = new TextTable("column", "min", "mean", "deviation", "max", "");
        moments.forEach((name, m) -> {
            if (CodeCounts.COLUMNS.stream().noneMatch(column -> column.name().equals(name))) {
                table.row(name, number(m.min()), number(m.mean()), number(m.deviation()), number(m.max()),
                        histograms.containsKey(name) ? histograms.get(name).toString() : "");
            }
        });
        out.print(table);
    }

    /** Whole tables are no reading for people: their names and sizes. */
    private static Object shown(String key, String value) {
        if (!key.equals(RunMetadata.INPUTS)) {
            return RunMetadata.plain(key, value);
        }
        List<String> files = new ArrayList<>();
        RunMetadata.inputs(Map.of(key, value)).forEach(
                (name, content) -> files.add(name + " (" + content.lines().count() + " lines)"));
        return String.join(", ", files);
    }

    private String json(EventReader reader) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("events", reader.events());
        map.put("row_groups", reader.groups());
        map.put("metadata", reader.metadata());
        map.put("processes", codes.of(Column.PROCESS));
        List<Map<String, Object>> columns = new ArrayList<>();
        moments.forEach((name, m) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("column", name);
            row.put("count", m.count());
            row.put("min", m.min());
            row.put("mean", m.mean());
            row.put("deviation", m.deviation());
            row.put("max", m.max());
            columns.add(row);
        });
        map.put("columns", columns);
        return Json.pretty(map);
    }

    private SpectrumPlot picture() {
        drawn.values().removeIf(SmallHistogram::isEmpty);
        if (drawn.isEmpty()) {
            throw CommandException.file(file + ": holds no events to draw.");
        }
        return new SpectrumPlot(file.getFileName().toString(), "energy (keV)", "events per bin", SmallHistogram.table(drawn));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
