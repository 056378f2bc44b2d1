package magneton.benchmark;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * Cost of a call on this thread: CPU time, which other programs on the machine do not add to, and bytes allocated.
 */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NS = 150_000_000;
    private static final long SLICE_NS = 2_000_000;
    private static final int ROUNDS = 12;

    private Meter() {}

    /** Calls until the compiler has had its time. */
    static void warmUp(Runnable call) {
        long end = THREADS.getCurrentThreadCpuTime() + WARM_UP_NS;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            call.run();
        }
    }

    /** Least CPU time of a call of each, measured in turns, so that both see the same clock frequency. */
    static double[] leastNs(Runnable... calls) {
        double[] least = new double[calls.length];
        int[] repeats = new int[calls.length];
        for (int k = 0; k < calls.length; k++) {
            least[k] = Double.POSITIVE_INFINITY;
            repeats[k] = repeats(calls[k]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < calls.length; k++) {
                least[k] = Math.min(least[k], (double) sliceNs(calls[k], repeats[k]) / repeats[k]);
            }
        }
        return least;
    }

    /** Calls in a slice: few if they are slow, so that a failure does not take minutes. */
    private static int repeats(Runnable call) {
        return (int) Math.max(1, SLICE_NS / Math.max(1, sliceNs(call, 1)));
    }

    private static long sliceNs(Runnable call, int repeats) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            call.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** Least bytes a call allocates, over several slices of calls. */
    static double leastBytes(Runnable call) {
        int repeats = repeats(call);
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < repeats; i++) {
                call.run();
            }
            least = Math.min(least, (double) (THREADS.getCurrentThreadAllocatedBytes() - start) / repeats);
        }
        return least;
    }
}
