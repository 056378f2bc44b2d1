package magneton.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.check.ConfigCheck;
import magneton.check.ConfigCheck.ProcessCheck;
import magneton.engine.FileEstimate;
import magneton.engine.Progress;
import magneton.file.EventFileException;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;
import magneton.report.Json;
import magneton.report.TextTable;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;

/** {@code magneton check CONFIG}. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Check a config without a run: what it resolves to, expected counts, file size, what is out of range.")
final class CheckCommand implements Callable<Integer> {
    private static final double LEAST_SHOWN = 1e-4;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table (default) or json.")
    private String format;

    /** What the file will be. */
    private record FileSize(EventFormat format, long events, double bytesPerEvent, double detectedShare) {
        long bytes() {
            return Math.round(events * bytesPerEvent);
        }

        long detectedBytes() {
            return Math.round(bytes() * detectedShare);
        }
    }

    @Override
    public Integer call() throws UnknownFormatException, EventFileException {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.TABLE, OutputFormat.JSON);
        RunConfig run = config.read();
        GenerateJob job = GenerateJob.of(run, Optional.empty(), null, Shard::whole, false);
        ConfigCheck check = ConfigCheck.of(run, new ExpectedRates(run.experiment(), run.detector()), job.sampler());
        EventFormat kind = EventFormat.of(Path.of(run.output().file().orElse(run.name() + ".parquet")));
        double perEvent =
                FileEstimate.bytesPerEvent(kind, run.seed(), job.sampler(), job.response(), job.schema());
        FileSize size = new FileSize(kind, job.plan().events(), perEvent, detectedShare(check));
        spec.commandLine().getOut().println(chosen == OutputFormat.JSON ? json(run, check, size) : text(run, check, size));
        return ExitCode.DONE;
    }

    private static double detectedShare(ConfigCheck check) {
        double detected = check.processes().stream().mapToDouble(ProcessCheck::detected).sum();
        return detected / check.processes().stream().mapToDouble(ProcessCheck::expected).sum();
    }

    private static String text(RunConfig run, ConfigCheck check, FileSize size) {
        StringBuilder text = new StringBuilder(Json.pretty(run.resolved())).append("\n\n");
        TextTable counts = new TextTable("process", "expected counts", "detected", "lost below recoil-range");
        for (ProcessCheck process : check.processes()) {
            counts.row(process.process(), number(process.expected()), number(process.detected()), percent(process.lostBelow()));
        }
        text.append(counts).append('\n');
        text.append(FluxLine.of(run.experiment())).append('\n');
        text.append(String.format(Locale.ROOT, "file: %,d events, about %s of %s (%.3g bytes/event)%s%n",
                size.events, Progress.bytes(size.bytes()), size.format.extension(), size.bytesPerEvent,
                Double.isNaN(size.detectedShare) ? "" : "; with --keep detected about " + Progress.bytes(size.detectedBytes())));
        text.append(String.format(Locale.ROOT, "sampler: %.0f %% of proposals accepted%n", 100 * check.acceptance()));
        if (check.warnings().isEmpty()) {
            return text.append("out of range: nothing").toString();
        }
        text.append("out of range:");
        check.warnings().forEach(warning -> text.append("\n  ").append(warning));
        return text.toString();
    }

    private static String json(RunConfig run, ConfigCheck check, FileSize size) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("config", run.resolved());
        map.put("processes", check.processes().stream().map(CheckCommand::row).toList());
        map.put("events", size.events);
        map.put("file_format", size.format.extension());
        map.put("file_bytes", size.bytes());
        map.put("bytes_per_event", size.bytesPerEvent);
        map.put("sampler_acceptance", check.acceptance());
        map.put("warnings", check.warnings().stream()
                .map(warning -> Map.of("about", warning.about(), "text", warning.text())).toList());
        return Json.pretty(map);
    }

    private static Map<String, Object> row(ProcessCheck process) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("process", process.process());
        row.put("expected_counts", process.expected());
        row.put("expected_detected", process.detected());
        row.put("lost_below_recoil_range", process.lostBelow());
        return row;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6g", value);
    }

    private static String percent(double share) {
        if (Double.isNaN(share)) {
            return "-";
        }
        return share < LEAST_SHOWN ? "< 0.01 %" : String.format(Locale.ROOT, "%.2g %%", 100 * share);
    }
}
