package magneton.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.engine.Progress;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;
import magneton.run.RunConfig;

/** {@code magneton generate CONFIG}. */
@Command(name = "generate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Generate events into a file.")
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = {"-n", "--events"}, paramLabel = "N", description = "Number of events of the whole run, or 'expected'.")
    private String events;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Event file; its extension is the format.")
    private Path output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Format, whatever the extension says: parquet, arrow, h5, root, hepmc3,"
            + " lh5, hepevt or csv.")
    private String format;

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    @Option(names = "--resume", description = "Go on with a run that was interrupted or stopped by --time.")
    private boolean resume;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the random numbers.")
    private Long seed;

    @Option(names = {"-t", "--threads"}, paramLabel = "T", description = "Threads; all cores if not given.")
    private Integer threads;

    @Option(names = "--shard", paramLabel = "i/N", description = "Make part i of N of the run, i from 0.")
    private String shard;

    @Option(names = "--keep", paramLabel = "WHAT", defaultValue = "all",
            description = "Keep 'all' events (default) or only 'detected' ones.")
    private String keep;

    @Option(names = "--time", paramLabel = "TIME", description = "Stop cleanly after a time such as 1h20m.")
    private String time;

    @Option(names = "--progress", paramLabel = "STYLE", defaultValue = "auto",
            description = "Status on standard error: auto, plain, json or none.")
    private String progress;

    @Override
    public Integer call() throws EventFileException, InterruptedException, UnknownFormatException {
        Progress.Style style = ProgressStyles.of(progress);
        double limitS = OptionValues.seconds(time);
        RunConfig run = config.read();
        boolean detectedOnly = OptionValues.detectedOnly(keep, run);
        Path file = output != null ? output : Path.of(run.output().file().orElse(run.name() + ".parquet"));
        EventFormat kind = format != null ? EventFormat.named(format) : EventFormat.of(file);
        GenerateJob job = GenerateJob.of(
                run, OptionValues.count(events), seed, groups -> OptionValues.shard(shard, groups), detectedOnly);
        EventFileTask task =
                new EventFileTask(job, kind, new OutputFile(file, force), spec.commandLine().getErr(), style);
        return task.run(OptionValues.threads(threads), limitS, resume, force);
    }
}
