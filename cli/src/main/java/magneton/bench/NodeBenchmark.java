package magneton.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import magneton.file.EventFileException;
import magneton.simd.SimdMode;

/**
 * Measures stages on this machine. Thread counts take turns in short slices, one thread always among them, so that a
 * clock that drifts or a neighbour that wakes up does not pass for parallel efficiency; medians over the slices count.
 */
public final class NodeBenchmark {
    private static final int SLICES = 5;
    /** process, E_nu, T and cos theta. */
    private static final int RAW_BYTES = Integer.BYTES + 3 * Double.BYTES;

    private final Workload workload;

    public NodeBenchmark(Workload workload) {
        this.workload = workload;
    }

    /**
     * Measures a stage.
     *
     * @param threads numbers of threads
     * @param seconds of measuring for each
     */
    public List<Measurement> measure(Stage stage, List<Integer> threads, double seconds)
            throws EventFileException, InterruptedException {
        StageRunner runner = runner(stage);
        WarmUp.run(mode -> blocks(stage, mode), workload.mode());
        Map<Integer, List<Slice>> slices = new TreeMap<>();
        TreeSet<Integer> counts = new TreeSet<>(threads);
        counts.add(1);
        for (int i = 0; i < SLICES; i++) {
            for (int count : counts) {
                slices.computeIfAbsent(count, _ -> new ArrayList<>()).add(runner.run(count, seconds / SLICES));
            }
        }
        double single = Measurement.median(slices.get(1), Slice::eventsPerSecond);
        List<Measurement> results = new ArrayList<>();
        for (int count : threads) {
            List<Slice> own = slices.get(count);
            results.add(new Measurement(stage, count, own, single, limit(stage, count, own)));
        }
        return results;
    }

    private StageRunner runner(Stage stage) {
        return switch (stage) {
            case GENERATE -> new MemoryStage(() -> blocks(stage, workload.mode()), RAW_BYTES);
            case DETECT -> new MemoryStage(() -> blocks(stage, workload.mode()), workload.schema().bytesPerEvent());
            case WRITE -> new WriteStage(workload);
        };
    }

    /** Blocks in memory, without the file if there is one. */
    private BlockWork blocks(Stage stage, SimdMode mode) {
        return stage == Stage.GENERATE ? BlockWork.raw(workload, mode) : BlockWork.record(workload, mode);
    }

    private Measurement.Limit limit(Stage stage, int threads, List<Slice> slices)
            throws EventFileException, InterruptedException {
        if (stage != Stage.WRITE) {
            return new Measurement.Limit("memory", Bandwidth.memory(threads));
        }
        long bytes = Collections.max(slices.stream().map(Slice::bytes).toList());
        return new Measurement.Limit("disk", Bandwidth.disk(workload.directory(), bytes));
    }
}
