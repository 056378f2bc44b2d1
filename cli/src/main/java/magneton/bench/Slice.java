package magneton.bench;

import org.HdrHistogram.Histogram;

/**
 * One stretch of measuring.
 *
 * @param events made
 * @param seconds of wall time it took
 * @param cpuSeconds of CPU time, of all threads of the process
 * @param columnBytes bytes of the columns made
 * @param bytes bytes the stage leaves behind: columns in memory, or the file
 * @param blockNs times of single blocks
 */
record Slice(long events, double seconds, double cpuSeconds, long columnBytes, long bytes, Histogram blockNs) {
    private static final long LONGEST_NS = 3_600_000_000_000L;
    private static final int DIGITS = 3;

    /** An empty histogram of block times. */
    static Histogram histogram() {
        return new Histogram(LONGEST_NS, DIGITS);
    }

    double eventsPerSecond() {
        return events / seconds;
    }
}
