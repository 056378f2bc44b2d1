package magneton.engine;

import magneton.file.EventWriter;
import magneton.file.Shard;
import magneton.sampling.EventSampler;

/**
 * Which events a run makes, in row groups of whole blocks.
 *
 * @param events of the whole run, over all shards
 * @param seed of the random numbers
 * @param shard the row groups to make
 * @param detectedOnly keep only what the detector sees
 */
public record RunPlan(long events, long seed, Shard shard, boolean detectedOnly) {
    /** Blocks in a row group. */
    public static final int BLOCKS_PER_GROUP = EventWriter.MAX_GROUP_EVENTS / EventSampler.BLOCK;

    private static final int GROUP_EVENTS = BLOCKS_PER_GROUP * EventSampler.BLOCK;

    /** Row groups of a run of so many events. */
    public static long groups(long events) {
        return Math.ceilDiv(events, (long) GROUP_EVENTS);
    }

    /** Events of a block: whole but for the last one of the run. */
    int eventsOfBlock(long block) {
        return Math.clamp(events - block * EventSampler.BLOCK, 0, EventSampler.BLOCK);
    }

    /** Events this shard makes. */
    public long eventsOfShard() {
        return eventsBefore(shard.end()) - eventsBefore(shard.first());
    }

    /** Events of this shard in all groups before one. */
    public long eventsUpTo(long group) {
        return eventsBefore(group) - eventsBefore(shard.first());
    }

    /** Events in all groups before one. */
    long eventsBefore(long group) {
        return Math.min(events, group * GROUP_EVENTS);
    }

    /** Row group of an event. */
    static long groupOf(long event) {
        return event / GROUP_EVENTS;
    }

    /**
     * The end of the row groups of this shard that hold so many events together; a run may have stopped early.
     *
     * @throws IllegalArgumentException if no whole number of row groups does
     */
    long endAfter(long generated) {
        long end = Math.min(shard.end(), shard.first() + Math.ceilDiv(generated, (long) GROUP_EVENTS));
        if (generated < 0 || eventsUpTo(end) != generated) {
            throw new IllegalArgumentException("tells of " + generated + " events made, which is no whole number of row groups");
        }
        return end;
    }
}
