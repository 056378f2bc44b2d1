package magneton.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.bench.BenchReport;
import magneton.bench.Measurement;
import magneton.bench.Node;
import magneton.bench.NodeBenchmark;
import magneton.bench.Stage;
import magneton.bench.Workload;
import magneton.engine.EventRun;
import magneton.file.EventFileException;
import magneton.report.Json;
import magneton.run.RunConfig;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;
import magneton.table.NearestWord;

/** {@code magneton bench [CONFIG]}. */
@Command(name = "bench", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Measure this machine: events per second of each stage, on several numbers of threads.")
final class BenchCommand implements Callable<Integer> {
    private static final String BUILT_IN = "bench.yaml";
    private static final double MOST_SECONDS = 3600;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", arity = "0..1",
            description = "Run config (YAML); four processes on germanium at a reactor if not given.")
    private Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE",
            description = "Put VALUE (YAML) at a path of the config. Repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--stage", paramLabel = "STAGE", split = ",",
            description = "generate, detect or write; all of them if not given.")
    private List<String> stages = List.of();

    @Option(names = "--threads", paramLabel = "T", split = ",",
            description = "Numbers of threads, e.g. 1,2,4; powers of two up to all cores if not given.")
    private List<Integer> threads = List.of();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "5",
            description = "Seconds of measuring per stage and number of threads (default 5).")
    private double seconds;

    @Option(names = "--directory", paramLabel = "DIR",
            description = "Where write puts its temporary file; the working directory if not given.")
    private Path directory = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table (default) or json.")
    private String format;

    @Override
    public Integer call() throws EventFileException, InterruptedException {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.TABLE, OutputFormat.JSON);
        List<Integer> counts = threads.isEmpty() ? powersOfTwo() : threads.stream().map(OptionValues::threads).toList();
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw CommandException.usage("--seconds: " + seconds + " is out of range; give above 0 to 3600.");
        }
        if (!Files.isDirectory(directory.toAbsolutePath())) {
            throw CommandException.usage("--directory: '" + directory + "' is not a directory.");
        }
        long start = System.nanoTime();
        RunConfig config = file == null ? builtIn(settings) : RunConfig.read(file, settings);
        EventSampler sampler = config.sampler();
        double setUpMs = (System.nanoTime() - start) * 1e-6;
        List<Stage> wanted = wanted(config);
        SimdMode mode = SimdMode.best();
        NodeBenchmark benchmark = new NodeBenchmark(new Workload(sampler, config.detector(),
                EventRun.schema(sampler, config.detector()), Map.of(), mode, directory.toAbsolutePath()));
        List<Measurement> results = new ArrayList<>();
        for (Stage stage : wanted) {
            results.addAll(benchmark.measure(stage, counts, seconds));
        }
        BenchReport report = new BenchReport(Version.text(), config.name(), setUpMs, Node.here(), mode, results);
        spec.commandLine().getOut().println(chosen == OutputFormat.JSON ? Json.pretty(report.json()) : report);
        return ExitCode.DONE;
    }

    private List<Stage> wanted(RunConfig config) {
        if (stages.isEmpty()) {
            return Arrays.stream(Stage.values()).filter(stage -> stage != Stage.DETECT || config.detector().isPresent())
                    .toList();
        }
        List<Stage> wanted = stages.stream().map(BenchCommand::stage).distinct().toList();
        if (wanted.contains(Stage.DETECT) && config.detector().isEmpty()) {
            throw CommandException.usage("--stage detect needs a detector in the config.");
        }
        return wanted;
    }

    private static Stage stage(String word) {
        for (Stage stage : Stage.values()) {
            if (stage.word().equals(word)) {
                return stage;
            }
        }
        List<String> words = Arrays.stream(Stage.values()).map(Stage::word).toList();
        throw CommandException.usage("--stage: unknown stage '" + word + "'; " + NearestWord.advice(word, words) + ".");
    }

    private static List<Integer> powersOfTwo() {
        List<Integer> counts = new ArrayList<>();
        int all = Runtime.getRuntime().availableProcessors();
        for (int n = 1; n < all; n *= 2) {
            counts.add(n);
        }
        counts.add(all);
        return counts;
    }

    private static RunConfig builtIn(List<String> settings) {
        try (InputStream in = BenchCommand.class.getResourceAsStream(BUILT_IN)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RunConfig.builtIn(text, "the built-in config", settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
