package magneton.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * Makes the row groups of a run on several threads and appends them in order.
 *
 * <p>Groups are pure functions of (experiment, seed, number), so neither threads nor their timing show in the file. At
 * most two groups a thread are in the making or waiting, which bounds the memory.
 */
public final class EventRun {
    private static final int GROUPS_PER_THREAD = 2;

    private final RunPlan plan;
    private final EventSampler sampler;
    private final Optional<Response> response;
    private final EventSchema schema;

    public EventRun(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema) {
        this.plan = plan;
        this.sampler = sampler;
        this.response = response;
        this.schema = schema;
    }

    /** Columns of sampling and of the response, in record order. */
    public static EventSchema schema(EventSampler sampler, Optional<Response> response) {
        List<Column> columns = new ArrayList<>(sampler.schema().columns());
        response.ifPresent(r -> {
            columns.add(Column.E_ION);
            columns.add(Column.E_OBS);
            columns.addAll(r.columns());
            columns.add(Column.DETECTED);
        });
        return new EventSchema(columns);
    }

    /** Told after each row group that reached the file. */
    @FunctionalInterface
    public interface Listener {
        void written(long events, long bytes);
    }

    /**
     * Runs to the end of the shard, or until asked to stop: then what is written is whole row groups.
     *
     * @return what was made by this call
     */
    public RunSummary run(EventWriter writer, int threads, StopSignal stop, Listener listener)
            throws EventFileException, InterruptedException {
        try (VectorWarmUp warmUp = VectorWarmUp.start(plan.eventsOfShard(), sampler, response, schema)) {
            return run(writer, threads, stop, listener, _ -> warmUp.mode());
        }
    }

    /** The same with kernels of a choice for each row group, which does not show in the file. */
    RunSummary run(EventWriter writer, int threads, StopSignal stop, Listener listener, LongFunction<SimdMode> kernels)
            throws EventFileException, InterruptedException {
        BlockingQueue<GroupMaker> idle = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            idle.add(new GroupMaker(plan, sampler, response, schema, writer.encoder()));
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("events-", 0).factory());
        try {
            return pipeline(writer, workers, idle, kernels, threads * GROUPS_PER_THREAD, stop, listener);
        } finally {
            workers.shutdownNow();
        }
    }

    private RunSummary pipeline(EventWriter writer, ExecutorService workers, BlockingQueue<GroupMaker> idle,
            LongFunction<SimdMode> kernels, int window, StopSignal stop, Listener listener)
            throws EventFileException, InterruptedException {
        Deque<Future<GroupMaker.Group>> ahead = new ArrayDeque<>();
        long next = plan.shard().first() + writer.groupsWritten();
        long end = plan.shard().end();
        RunSummary summary = RunSummary.NONE;
        while (next < end || !ahead.isEmpty()) {
            while (next < end && ahead.size() < window && !stop.requested()) {
                long group = next++;
                ahead.add(workers.submit(() -> make(idle, group, kernels.apply(group))));
            }
            if (ahead.isEmpty()) {
                return summary;
            }
            GroupMaker.Group made = result(ahead.remove());
            writer.append(made.encoded());
            summary = summary.plus(made.summary());
            listener.written(writer.eventsWritten(), writer.bytesWritten());
        }
        return summary;
    }

    private static GroupMaker.Group make(BlockingQueue<GroupMaker> idle, long group, SimdMode mode) throws InterruptedException {
        GroupMaker maker = idle.take();
        try {
            return maker.make(group, mode);
        } finally {
            idle.add(maker);
        }
    }

    private static GroupMaker.Group result(Future<GroupMaker.Group> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException defect -> throw defect;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
