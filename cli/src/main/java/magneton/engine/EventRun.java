package magneton.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
        List<GroupMaker> makers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            makers.add(new GroupMaker(plan, sampler, response, schema, writer.encoder()));
        }
        AtomicReference<RunSummary> summary = new AtomicReference<>(RunSummary.NONE);
        long next = plan.shard().first() + writer.groupsWritten();
        long end = stop.requested() ? next : plan.shard().end();
        new OrderedWork<GroupMaker, GroupMaker.Group>("events", makers).run(next, end,
                (maker, group) -> maker.make(group, kernels.apply(group)), made -> {
                    writer.append(made.encoded());
                    summary.set(summary.get().plus(made.summary()));
                    listener.written(writer.eventsWritten(), writer.bytesWritten());
                    return !stop.requested();
                });
        return summary.get();
    }
}
