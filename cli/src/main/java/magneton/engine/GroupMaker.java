package magneton.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventWriter;
import magneton.response.Response;
import magneton.sampling.BlockSampler;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** Makes row groups on one thread: sampling, response, encoding. */
final class GroupMaker {
    private final RunPlan plan;
    private final EventSampler sampler;
    private final Optional<Response> response;
    private final EventBatch batch;
    private final EventWriter.GroupEncoder encoder;
    private final Map<SimdMode, Kernels> kernels = new EnumMap<>(SimdMode.class);

    GroupMaker(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema,
            EventWriter.GroupEncoder encoder) {
        this.plan = plan;
        this.sampler = sampler;
        this.response = response;
        this.batch = new EventBatch(schema, EventSampler.BLOCK);
        this.encoder = encoder;
    }

    /** The workers of one mode. */
    private record Kernels(BlockSampler sampler, Optional<Response.Worker> response) {}

    /** A row group on its way to the file, and what is in it. */
    record Group(EventWriter.EncodedGroup encoded, RunSummary summary) {}

    /** Makes a row group with the kernels of a mode, which does not show in the result. */
    Group make(long group, SimdMode mode) {
        Kernels faster = kernels.computeIfAbsent(
                mode, m -> new Kernels(sampler.worker(m), response.map(r -> r.worker(m))));
        RunSummary.Counter counter = new RunSummary.Counter();
        long first = group * RunPlan.BLOCKS_PER_GROUP;
        for (long block = first; block < first + RunPlan.BLOCKS_PER_GROUP; block++) {
            int events = plan.eventsOfBlock(block);
            if (events > 0) {
                fill(faster, block, events);
                counter.count(batch);
                if (plan.detectedOnly()) {
                    RowFilter.keep(batch, batch.flags(Column.DETECTED));
                }
                encoder.add(batch);
            }
        }
        return new Group(encoder.finish(), counter.summary());
    }

    private void fill(Kernels faster, long block, int events) {
        faster.sampler.fill(batch, plan.seed(), block, events);
        faster.response.ifPresent(worker -> worker.apply(batch, plan.seed(), block));
    }
}
