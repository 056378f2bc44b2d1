package magneton.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import magneton.report.TextTable;
import magneton.simd.SimdMode;

/**
 * Results of a benchmark for programs and for people.
 *
 * @param version of magneton
 * @param config name of the run config
 * @param setUpMs time from the file to a sampler that is ready, in a JVM that had compiled nothing yet
 */
public record BenchReport(
        String version, String config, double setUpMs, Node node, SimdMode mode, List<Measurement> results) {
    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double MAX = 100;

    /** As JSON objects; {@code results} is a contract. */
    public Map<String, Object> json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("magneton", version);
        map.put("config", config);
        map.put("set_up_ms", setUpMs);
        map.put("jvm", node.jvm());
        map.put("max_heap_bytes", node.maxHeapBytes());
        map.put("cpu", node.cpu());
        map.put("cpus", node.cpus());
        map.put("simd_provider", provider());
        map.put("simd_bits", mode.bits());
        List<Map<String, Object>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row(result)));
        map.put("results", rows);
        return map;
    }

    private Map<String, Object> row(Measurement result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("stage", result.stage().word());
        row.put("threads", result.threads());
        row.put("events_per_second", result.eventsPerSecond());
        row.put("ns_per_event", result.nsPerEvent());
        row.put("cpu_ns_per_event", result.cpuNsPerEvent());
        row.put("bytes_per_second", result.bytesPerSecond());
        row.put("column_bytes_per_second", result.columnBytesPerSecond());
        row.put("parallel_efficiency", result.parallelEfficiency());
        row.put("simd_bits", mode.bits());
        Map<String, Object> latency = new LinkedHashMap<>();
        latency.put("p50", result.blockLatencyUs(P50));
        latency.put("p99", result.blockLatencyUs(P99));
        latency.put("max", result.blockLatencyUs(MAX));
        row.put("block_latency_us", latency);
        Map<String, Object> roofline = new LinkedHashMap<>();
        roofline.put("of", result.limit().of());
        roofline.put("bytes_per_second", result.limit().bytesPerSecond());
        roofline.put("share", result.shareOfLimit());
        row.put("roofline", roofline);
        return row;
    }

    private String provider() {
        return mode == SimdMode.VECTOR ? "jdk.incubator.vector" : "scalar";
    }

    /** As a table, with a roofline line for each row. */
    @Override
    public String toString() {
        TextTable table = new TextTable("stage", "threads", "10^6 events/s", "ns/event", "CPU ns/event", "MB/s",
                "efficiency", "block p50", "p99", "max us");
        StringBuilder lines = new StringBuilder();
        for (Measurement r : results) {
            table.row(r.stage().word(), Integer.toString(r.threads()), number("%.1f", r.eventsPerSecond() * 1e-6),
                    number("%.2f", r.nsPerEvent()), number("%.2f", r.cpuNsPerEvent()),
                    number("%.0f", r.bytesPerSecond() * 1e-6), number("%.3f", r.parallelEfficiency()),
                    number("%.1f", r.blockLatencyUs(P50)), number("%.1f", r.blockLatencyUs(P99)),
                    number("%.0f", r.blockLatencyUs(MAX)));
            lines.append(String.format(Locale.ROOT, "%s, threads %d: %.1f %% of the measured %s bandwidth (%.3g bytes/s)%n",
                    r.stage().word(), r.threads(), 100 * r.shareOfLimit(), r.limit().of(), r.limit().bytesPerSecond()));
        }
        return String.format(Locale.ROOT, "%s on %s, %d CPUs; %s; %s, %d bits; set up in %.0f ms%n%n%s%n%s", config, node.cpu(),
                node.cpus(), node.jvm(), provider(), mode.bits(), setUpMs, table, lines).stripTrailing();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
