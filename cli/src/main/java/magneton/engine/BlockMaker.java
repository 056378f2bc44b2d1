package magneton.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.response.Response;
import magneton.sampling.BlockSampler;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** Makes blocks of events on one thread: sampling, response, and the choice of what stays. */
final class BlockMaker {
    private final RunPlan plan;
    private final EventSampler sampler;
    private final Optional<Response> response;
    private final EventBatch batch;
    private final Map<SimdMode, Kernels> kernels = new EnumMap<>(SimdMode.class);

    BlockMaker(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema) {
        this.plan = plan;
        this.sampler = sampler;
        this.response = response;
        this.batch = new EventBatch(schema, EventSampler.BLOCK);
    }

    /** The workers of one mode. */
    private record Kernels(BlockSampler sampler, Optional<Response.Worker> response) {}

    /** All events of a block; the batch is overwritten by the next call. */
    EventBatch make(long block, SimdMode mode) {
        Kernels chosen = kernels.computeIfAbsent(
                mode, m -> new Kernels(sampler.worker(m), response.map(r -> r.worker(m))));
        chosen.sampler.fill(batch, plan.seed(), block, plan.eventsOfBlock(block));
        chosen.response.ifPresent(worker -> worker.apply(batch, plan.seed(), block));
        return batch;
    }

    /** Drops what the run does not keep. */
    void drop(EventBatch made) {
        if (plan.detectedOnly()) {
            RowFilter.keep(made, made.flags(Column.DETECTED));
        }
    }
}
