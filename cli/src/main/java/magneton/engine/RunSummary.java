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
        /** Process codes lie between -1023 and 1023. */
        private static final int OFFSET = 1024;

        private final long[] generated = new long[2 * OFFSET];
        private final long[] detected = new long[2 * OFFSET];
        private boolean seen;

        void count(EventBatch batch) {
            int[] process = batch.ints(Column.PROCESS);
            int n = batch.size();
            for (int i = 0; i < n; i++) {
                generated[OFFSET + process[i]]++;
            }
            if (batch.schema().contains(Column.DETECTED)) {
                seen = true;
                boolean[] flags = batch.flags(Column.DETECTED);
                for (int i = 0; i < n; i++) {
                    detected[OFFSET + process[i]] += flags[i] ? 1 : 0;
                }
            }
        }

        RunSummary summary() {
            Map<Integer, Long> made = new TreeMap<>();
            Map<Integer, Long> passed = new TreeMap<>();
            for (int i = 0; i < generated.length; i++) {
                if (generated[i] > 0) {
                    made.put(i - OFFSET, generated[i]);
                    if (seen) {
                        passed.put(i - OFFSET, detected[i]);
                    }
                }
            }
            return new RunSummary(made, passed);
        }
    }
}
