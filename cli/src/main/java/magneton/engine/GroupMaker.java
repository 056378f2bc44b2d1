package magneton.engine;

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
    private final EventBatch batch;
    private final BlockSampler sampler;
    private final Optional<Response.Worker> response;
    private final EventWriter.GroupEncoder encoder;

    GroupMaker(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema, SimdMode mode,
            EventWriter.GroupEncoder encoder) {
        this.plan = plan;
        this.batch = new EventBatch(schema, EventSampler.BLOCK);
        this.sampler = sampler.worker(mode);
        this.response = response.map(r -> r.worker(mode));
        this.encoder = encoder;
    }

    /** A row group on its way to the file, and what is in it. */
    record Group(EventWriter.EncodedGroup encoded, RunSummary summary) {}

    Group make(long group) {
        RunSummary.Counter counter = new RunSummary.Counter();
        long first = group * RunPlan.BLOCKS_PER_GROUP;
        for (long block = first; block < first + RunPlan.BLOCKS_PER_GROUP; block++) {
            int events = plan.eventsOfBlock(block);
            if (events > 0) {
                fill(block, events);
                counter.count(batch);
                if (plan.detectedOnly()) {
                    RowFilter.keep(batch, batch.flags(Column.DETECTED));
                }
                encoder.add(batch);
            }
        }
        return new Group(encoder.finish(), counter.summary());
    }

    private void fill(long block, int events) {
        sampler.fill(batch, plan.seed(), block, events);
        response.ifPresent(worker -> worker.apply(batch, plan.seed(), block));
    }
}
