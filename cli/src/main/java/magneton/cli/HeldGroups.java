package magneton.cli;

import java.nio.file.Path;
import java.util.Map;

import magneton.engine.RunPlan;
import magneton.file.EventFileException;
import magneton.file.Shard;
import magneton.run.RunCounts;

/**
 * Which row groups of a run an event file holds, from its metadata.
 *
 * @param counts what the file says of its events
 * @param shard the row groups that the file was to hold
 * @param end the row group after the last one made: {@code --time} may have ended the run early
 */
record HeldGroups(RunCounts counts, Shard shard, long end) {
    static HeldGroups of(Path file, Map<String, String> metadata) throws EventFileException {
        try {
            RunCounts counts = RunCounts.of(metadata);
            long made = RunPlan.groups(counts.generated());
            String text = metadata.get(Shard.KEY);
            Shard shard = text == null ? Shard.whole(made) : Shard.parse(text);
            return new HeldGroups(counts, shard, shard.first() + made);
        } catch (IllegalArgumentException e) {
            throw new EventFileException(file, e.getMessage());
        }
    }
}
