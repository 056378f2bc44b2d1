package magneton.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.HdrHistogram.Histogram;

/**
 * A stage on a number of threads: medians over slices.
 *
 * @param slices at least one
 * @param singleThreadRate events per second of the stage on one thread, from slices in between
 * @param limit what the stage's bytes are held against
 */
public record Measurement(Stage stage, int threads, List<Slice> slices, double singleThreadRate, Limit limit) {
    private static final double NS_PER_US = 1000;

    public Measurement {
        slices = List.copyOf(slices);
    }

    /**
     * A bandwidth.
     *
     * @param of {@code memory} or {@code disk}
     */
    public record Limit(String of, double bytesPerSecond) {}

    public double eventsPerSecond() {
        return median(slices, Slice::eventsPerSecond);
    }

    public double nsPerEvent() {
        return 1e9 / eventsPerSecond();
    }

    /** CPU time of the process over events: what a quiet machine would need of one core. */
    public double cpuNsPerEvent() {
        return median(slices, slice -> slice.cpuSeconds() * 1e9 / slice.events());
    }

    public double bytesPerSecond() {
        return median(slices, slice -> slice.bytes() / slice.seconds());
    }

    public double columnBytesPerSecond() {
        return median(slices, slice -> slice.columnBytes() / slice.seconds());
    }

    /** Rate over threads times the rate of one thread. */
    public double parallelEfficiency() {
        return eventsPerSecond() / (threads * singleThreadRate);
    }

    /** Share of the bandwidth that the stage's bytes take. */
    public double shareOfLimit() {
        return bytesPerSecond() / limit.bytesPerSecond();
    }

    /** Time of a block that this percentage of blocks stays within, microseconds. */
    public double blockLatencyUs(double percent) {
        Histogram all = Slice.histogram();
        slices.forEach(slice -> all.add(slice.blockNs()));
        return all.getValueAtPercentile(percent) / NS_PER_US;
    }

    static double median(List<Slice> slices, ToDoubleFunction<Slice> value) {
        double[] sorted = slices.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
