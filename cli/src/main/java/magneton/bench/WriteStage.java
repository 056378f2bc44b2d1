package magneton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import magneton.engine.EventRun;
import magneton.engine.RunPlan;
import magneton.engine.StopSignal;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;

/** The whole pipeline into a temporary file, synced: what {@code generate} does, for a while. */
final class WriteStage implements StageRunner {
    /** More events than any stretch of measuring makes. */
    private static final long EVENTS = 1L << 50;

    private final Workload workload;

    WriteStage(Workload workload) {
        this.workload = workload;
    }

    @Override
    public Slice run(int threads, double seconds) throws EventFileException, InterruptedException {
        Path target = TemporaryFile.name(workload.directory(), ".parquet");
        OutputFile file = new OutputFile(target, true);
        file.part().toFile().deleteOnExit();
        target.toFile().deleteOnExit();
        RunPlan plan = new RunPlan(EVENTS, 1, Shard.whole(RunPlan.groups(EVENTS)), false);
        EventRun engine = new EventRun(plan, workload.sampler(), workload.response(), workload.schema());
        StopSignal stop = new StopSignal();
        double cpuBefore = Parallel.cpuSeconds();
        long start = System.nanoTime();
        try (TimedWriter writer = new TimedWriter(
                EventFormat.PARQUET.create(file, workload.schema(), workload.metadata(), plan.shard()))) {
            engine.run(writer, threads, stop, (events, bytes) -> {
                if ((System.nanoTime() - start) * 1e-9 > seconds) {
                    stop.request(StopSignal.Reason.TIME_LIMIT);
                }
            });
            long events = writer.eventsWritten();
            writer.finish(Map.of());
            double elapsed = (System.nanoTime() - start) * 1e-9;
            double cpu = Parallel.cpuSeconds() - cpuBefore;
            long columnBytes = events * workload.schema().bytesPerEvent();
            return new Slice(events, elapsed, cpu, columnBytes, size(target), writer.blockNs());
        } finally {
            file.discard();
            TemporaryFile.delete(target);
        }
    }

    private static long size(Path file) throws EventFileException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw EventFileException.of(file, "cannot read its size", e);
        }
    }
}
