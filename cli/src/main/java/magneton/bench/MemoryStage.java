package magneton.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;

import magneton.sampling.EventSampler;

/** A stage whose events stay in memory: every thread makes blocks of its own until the time is over. */
final class MemoryStage implements StageRunner {
    private static final double NS = 1e-9;
    /** Blocks of a worker are numbered from its own multiple of this. */
    private static final long BLOCKS_APART = 1L << 40;

    private final Supplier<BlockWork> maker;
    private final int bytesPerEvent;
    private final List<Worker> workers = new ArrayList<>();

    /** @param maker of the work of one thread */
    MemoryStage(Supplier<BlockWork> maker, int bytesPerEvent) {
        this.maker = maker;
        this.bytesPerEvent = bytesPerEvent;
    }

    @Override
    public Slice run(int threads, double seconds) throws InterruptedException {
        while (workers.size() < threads) {
            workers.add(new Worker(maker.get(), workers.size() * BLOCKS_APART));
        }
        List<Worker> team = workers.subList(0, threads);
        double cpuBefore = Parallel.cpuSeconds();
        long start = System.nanoTime();
        CyclicBarrier barrier = new CyclicBarrier(threads);
        Parallel.run(threads, i -> {
            barrier.await();
            team.get(i).run((long) (seconds / NS));
        });
        double elapsed = (System.nanoTime() - start) * NS;
        double cpu = Parallel.cpuSeconds() - cpuBefore;
        Histogram blockNs = Slice.histogram();
        long blocks = 0;
        for (Worker worker : team) {
            blockNs.add(worker.blockNs);
            blocks += worker.blocks;
        }
        long events = blocks * EventSampler.BLOCK;
        return new Slice(events, elapsed, cpu, events * bytesPerEvent, events * bytesPerEvent, blockNs);
    }

    /** One thread's share. */
    private static final class Worker {
        private final BlockWork work;
        private final Histogram blockNs = Slice.histogram();
        private long next;
        private long blocks;

        Worker(BlockWork work, long firstBlock) {
            this.work = work;
            this.next = firstBlock;
        }

        void run(long ns) {
            blockNs.reset();
            blocks = 0;
            long before = System.nanoTime();
            long end = before + ns;
            while (before < end) {
                work.make(next++);
                long after = System.nanoTime();
                blockNs.recordValue(after - before);
                before = after;
                blocks++;
            }
        }
    }
}
