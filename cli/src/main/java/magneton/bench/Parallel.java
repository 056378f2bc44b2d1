package magneton.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same job on several platform threads at once. */
final class Parallel {
    private Parallel() {}

    /** A share of the job. */
    @FunctionalInterface
    interface Share {
        void run(int index) throws InterruptedException, BrokenBarrierException;
    }

    /** Runs all shares to their end. */
    static void run(int threads, Share share) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("bench-", 0).factory());
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int index = i;
                shares.add(pool.submit(() -> {
                    share.run(index);
                    return null;
                }));
            }
            for (Future<?> future : shares) {
                result(future);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void result(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException defect -> throw defect;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** CPU time that this process has used, where the system tells (its clock may tick in 10 ms), else NaN. */
    static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().map(time -> time.toNanos() * 1e-9).orElse(Double.NaN);
    }
}
