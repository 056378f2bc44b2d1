package magneton.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import magneton.event.EventSchema;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.response.Response;
import magneton.run.ExpectedEvents;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;
import magneton.run.RunCounts;
import magneton.run.RunMetadata;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * A program that makes a file of every shipped config through the engine and the writer and prints its hash: with
 * kernels that are forced, on a number of threads, in a number of shards that are merged. For JVMs with other flags.
 *
 * <p>Arguments: directory of the configs; directory to write to; kernels: {@code scalar}, {@code vector}, {@code best} of
 * this JVM or {@code mixed} from group to group; a number that the counts of threads and shards of a config follow from.
 * Prints the width of the best kernels, then a line a config.
 */
final class ShippedHashes {
    /** Five row groups, the last not whole: one for each of five shards. */
    private static final long EVENTS = 4L * EventWriter.MAX_GROUP_EVENTS + 20_000;

    private static final int MOST_THREADS = 8;
    private static final int MOST_SHARDS = 5;

    private final Path directory;
    private final String kernels;

    private ShippedHashes(Path directory, String kernels) {
        this.directory = directory;
        this.kernels = kernels;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("bits " + SimdMode.best().bits());
        ShippedHashes hashes = new ShippedHashes(Path.of(arguments[1]), arguments[2]);
        int turn = Integer.parseInt(arguments[3]);
        for (Path config : configs(Path.of(arguments[0]))) {
            System.out.println(config.getFileName() + " "
                    + hashes.hash(config, 1 + turn % MOST_THREADS, 1 + turn % MOST_SHARDS));
            turn++;
        }
    }

    static List<Path> configs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private String hash(Path config, int threads, int shards) throws IOException, InterruptedException {
        Job job = Job.of(config);
        long groups = RunPlan.groups(EVENTS);
        List<Path> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            Path part = directory.resolve("shard-" + i);
            write(job, part, threads, Shard.of(i, shards, groups));
            parts.add(part);
        }
        Path file = parts.getFirst();
        if (shards > 1) {
            file = directory.resolve("merged");
            EventFormat.PARQUET.merge(new OutputFile(file, true), parts.reversed(), ShippedHashes::sum);
        }
        return SmallRuns.sha256(file);
    }

    private static Map<String, String> sum(Map<String, String> a, Map<String, String> b) {
        return RunCounts.of(a).plus(RunCounts.of(b)).metadata();
    }

    private void write(Job job, Path file, int threads, Shard shard) throws IOException, InterruptedException {
        RunPlan plan = new RunPlan(EVENTS, job.seed, shard, false);
        EventRun run = new EventRun(plan, job.sampler, job.response, job.schema);
        StopSignal never = new StopSignal();
        try (EventWriter writer = EventFormat.PARQUET.create(new OutputFile(file, true), job.schema, job.metadata, shard)) {
            run.run(writer, threads, never, (_, _) -> {}, choice());
            writer.finish(new RunCounts(plan.eventsOfShard(), writer.eventsWritten()).metadata());
        }
    }

    private LongFunction<SimdMode> choice() {
        return switch (kernels) {
            case "scalar" -> _ -> SimdMode.SCALAR;
            case "vector" -> _ -> SimdMode.VECTOR;
            case "best" -> _ -> SimdMode.best();
            case "mixed" -> group -> group % 2 == 0 ? SimdMode.VECTOR : SimdMode.SCALAR;
            default -> throw new IllegalArgumentException("no kernels are called " + kernels);
        };
    }

    /** What a config asks for, as the command does it. */
    private record Job(long seed, EventSampler sampler, Optional<Response> response, EventSchema schema,
            Map<String, String> metadata) {
        static Job of(Path config) {
            RunConfig run = RunConfig.read(config, List.of());
            ExpectedRates rates = new ExpectedRates(run.experiment(), run.detector());
            ExpectedEvents expected = ExpectedEvents.of(run, rates);
            Map<String, String> metadata = new LinkedHashMap<>(RunMetadata.of(run, run.experiment(), rates, "test"));
            metadata.putAll(RunMetadata.background(run, expected));
            EventSampler sampler = run.sampler();
            return new Job(run.seed(), sampler, expected.response(), EventRun.schema(sampler, run.detector()),
                    metadata);
        }
    }
}
