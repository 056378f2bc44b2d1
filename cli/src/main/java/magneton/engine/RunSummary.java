package magneton.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import magneton.event.Column;
import magneton.event.EventBatch;

/**
 * What came out of a run, by process code: whole numbers only, so that shards add up to the same summary.
 *
 * @param generated events made
 * @param detected events the detector saw; empty without one
 */
public record RunSummary(Map<Integer, Long> generated, Map<Integer, Long> detected) {
    static final RunSummary NONE = new RunSummary(Map.of(), Map.of());

    public RunSummary {
        generated = new TreeMap<>(generated);
        detected = new TreeMap<>(detected);
    }

    /** Both together. */
    public RunSummary plus(RunSummary other) {
        return new RunSummary(sum(generated, other.generated), sum(detected, other.detected));
    }

    public long totalGenerated() {
        return generated.values().stream().mapToLong(Long::longValue).sum();
    }

    public long totalDetected() {
        return detected.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Integer, Long> sum(Map<Integer, Long> a, Map<Integer, Long> b) {
        Map<Integer, Long> sum = new LinkedHashMap<>(a);
        b.forEach((process, n) -> sum.merge(process, n, Long::sum));
        return sum;
    }

    /** Counts batches; for one thread. */
    static final class Counter {
        private final Map<Integer, Long> generated = new TreeMap<>();
        private final Map<Integer, Long> detected = new TreeMap<>();

        void count(EventBatch batch) {
            int[] process = batch.ints(Column.PROCESS);
            boolean seen = batch.schema().contains(Column.DETECTED);
            boolean[] flags = seen ? batch.flags(Column.DETECTED) : new boolean[0];
            int n = batch.size();
            // Few processes: one pass for each code met, over arrays that lie in the cache.
            boolean[] counted = new boolean[n];
            for (int i = 0; i < n; i++) {
                if (!counted[i]) {
                    countCode(process, process[i], flags, seen, counted, n);
                }
            }
        }

        private void countCode(int[] process, int code, boolean[] flags, boolean seen, boolean[] counted, int n) {
            long made = 0;
            long passed = 0;
            for (int i = 0; i < n; i++) {
                boolean same = process[i] == code;
                counted[i] |= same;
                made += same ? 1 : 0;
                passed += same && seen && flags[i] ? 1 : 0;
            }
            generated.merge(code, made, Long::sum);
            if (seen) {
                detected.merge(code, passed, Long::sum);
            }
        }

        RunSummary summary() {
            return new RunSummary(generated, detected);
        }
    }
}
