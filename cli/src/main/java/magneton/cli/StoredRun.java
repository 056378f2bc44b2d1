package magneton.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.config.ConfigException;
import magneton.engine.RunPlan;
import magneton.engine.Verification;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.file.Shard;
import magneton.run.RunConfig;
import magneton.run.RunCounts;
import magneton.run.RunMetadata;
import magneton.table.TableException;

/**
 * The run that an event file tells of, made ready again from its metadata.
 *
 * @param file for sentences
 * @param metadata what the file says
 * @param counts what it says of its events
 * @param rows how many it holds
 * @param job what the metadata make
 */
record StoredRun(Path file, Map<String, String> metadata, RunCounts counts, long rows, GenerateJob job) {
    /**
     * Reads the metadata of a file.
     *
     * @throws CommandException if they make no run, or another than they say
     */
    static StoredRun of(Path file, EventReader reader) {
        Map<String, String> metadata = reader.metadata();
        for (String key : List.of(RunMetadata.CONFIG, GenerateJob.KEEP)) {
            if (!metadata.containsKey(key)) {
                throw CommandException.file(file + ": has no " + key + " in its metadata, from which its run could be made again.");
            }
        }
        try {
            RunConfig config = RunConfig.stored(metadata.get(RunMetadata.CONFIG), RunMetadata.CONFIG, RunMetadata.inputs(metadata));
            boolean detectedOnly = metadata.get(GenerateJob.KEEP).equals(GenerateJob.DETECTED);
            GenerateJob job = GenerateJob.of(config, Optional.empty(), null, groups -> shard(metadata, groups), detectedOnly);
            StoredRun run = new StoredRun(file, metadata, RunCounts.of(metadata), reader.events(), job);
            run.compareMetadata(reader.schema());
            return run;
        } catch (ConfigException | TableException e) {
            throw CommandException.file(file + ": cannot be proved: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw CommandException.file(file + ": " + e.getMessage() + ".");
        }
    }

    private static Shard shard(Map<String, String> metadata, long groups) {
        String text = metadata.get(Shard.KEY);
        Shard shard = text == null ? Shard.whole(groups) : Shard.parse(text);
        if (shard.total() != groups) {
            throw new IllegalArgumentException(
                    "is a shard " + shard + " in its metadata, while its run has " + groups + " row groups");
        }
        return shard;
    }

    private void compareMetadata(EventSchema schema) {
        job.metadata().forEach((key, made) -> {
            if (!key.equals(RunMetadata.VERSION) && !made.equals(metadata.get(key))) {
                throw CommandException.file(file + ": differs from its run in the metadata " + key + ": it says "
                        + excerpt(metadata.get(key), made) + " where the run gives " + excerpt(made, metadata.get(key))
                        + otherVersion() + ".");
            }
        });
        if (!schema.columns().equals(job.schema().columns())) {
            throw CommandException.file(file + ": has other columns than its run" + otherVersion() + ".");
        }
        if (counts.rows() != rows) {
            throw CommandException.file(file + ": holds " + rows + " rows and tells of " + counts.rows() + ".");
        }
    }

    /** A few letters of a text from where it begins to differ from another. */
    private static String excerpt(String text, String other) {
        if (text == null || other == null) {
            return text == null ? "nothing" : "something";
        }
        int from = 0;
        while (from < Math.min(text.length(), other.length()) && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        int begin = Math.max(0, from - 20);
        return "'" + text.substring(begin, Math.min(text.length(), from + 20)) + "'";
    }

    /** The end of a sentence about a difference, if that may come from another release. */
    String otherVersion() {
        String theirs = metadata.get(RunMetadata.VERSION);
        return Version.text().equals(theirs) ? "" : "; it was made by magneton " + theirs + ", this is " + Version.text();
    }

    Verification.Result compare(Verification.Opener opener, int sample, int threads)
            throws EventFileException, InterruptedException {
        try {
            return job.verification().run(opener, counts.generated(), sample, threads);
        } catch (IllegalArgumentException e) {
            throw CommandException.file(file + ": " + e.getMessage() + ".");
        }
    }
}
