package magneton.engine;

import java.util.Optional;

import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventWriter;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** Makes row groups on one thread: blocks of events, encoded. */
final class GroupMaker {
    private final RunPlan plan;
    private final BlockMaker blocks;
    private final EventWriter.GroupEncoder encoder;

    GroupMaker(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema,
            EventWriter.GroupEncoder encoder) {
        this.plan = plan;
        this.blocks = new BlockMaker(plan, sampler, response, schema);
        this.encoder = encoder;
    }

    /** A row group on its way to the file, and what is in it. */
    record Group(EventWriter.EncodedGroup encoded, RunSummary summary) {}

    /** Makes a row group with the kernels of a mode, which does not show in the result. */
    Group make(long group, SimdMode mode) {
        RunSummary.Counter counter = new RunSummary.Counter();
        long first = group * RunPlan.BLOCKS_PER_GROUP;
        for (long block = first; block < first + RunPlan.BLOCKS_PER_GROUP; block++) {
            if (plan.eventsOfBlock(block) > 0) {
                EventBatch batch = blocks.make(block, mode);
                counter.count(batch);
                blocks.drop(batch);
                encoder.add(batch);
            }
        }
        return new Group(encoder.finish(), counter.summary());
    }
}
