package magneton.engine;

import java.util.Optional;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** Makes row groups again, on one thread, and compares them with what a file holds. */
final class GroupProof {
    private final RunPlan plan;
    private final BlockMaker blocks;
    private final EventReader reader;
    private EventBatch stored;
    private int at;
    private long left;

    /** @param reader for this thread alone */
    GroupProof(RunPlan plan, EventSampler sampler, Optional<Response> response, EventSchema schema,
            EventReader reader) {
        this.plan = plan;
        this.blocks = new BlockMaker(plan, sampler, response, schema);
        this.reader = reader;
    }

    /**
     * Compares a row group of the run.
     *
     * @param stands where it stands in the file; {@link Verification#NOWHERE} if the file has no such group
     * @param mode kernels, which do not show in the result
     * @return where they differ, or null
     */
    Difference compare(long group, int stands, SimdMode mode) throws EventFileException {
        open(stands);
        long first = group * RunPlan.BLOCKS_PER_GROUP;
        for (long block = first; block < first + RunPlan.BLOCKS_PER_GROUP; block++) {
            if (plan.eventsOfBlock(block) > 0) {
                EventBatch made = blocks.make(block, mode);
                blocks.drop(made);
                Difference difference = compare(made);
                if (difference != null) {
                    return difference;
                }
            }
        }
        return left == 0 ? null : new Difference("holds " + left + " rows in row group " + stands + " that its run does not give");
    }

    private void open(int stands) throws EventFileException {
        stored = null;
        at = 0;
        left = 0;
        if (stands != Verification.NOWHERE) {
            reader.seek(stands);
            left = reader.events(stands);
        }
    }

    private Difference compare(EventBatch made) throws EventFileException {
        int done = 0;
        while (done < made.size()) {
            if (left == 0) {
                return new Difference("lacks event " + made.longs(Column.EVENT)[done] + " of its run");
            }
            if (stored == null || at == stored.size()) {
                stored = reader.read();
                at = 0;
            }
            int rows = Math.min(made.size() - done, stored.size() - at);
            Difference difference = Difference.first(stored, at, made, done, rows);
            if (difference != null) {
                return difference;
            }
            at += rows;
            done += rows;
            left -= rows;
        }
        return null;
    }
}
