package magneton.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import magneton.column.ColumnsJson;
import magneton.column.MalformedException;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** Puts the shards of a run together: row groups are copied as they are, the footer is written anew. */
public final class ParquetMerge {
    private ParquetMerge() {}

    /**
     * An opened shard.
     *
     * @param run metadata of the run, without the key of the shard
     * @param summary what the footer says beyond that
     * @param firstGroup position of the first group record
     */
    private record Part(Path path, ParquetEventReader reader, Shard shard, Map<String, String> run,
            Map<String, String> summary, long firstGroup) {}

    /**
     * Merges shards given in any order.
     *
     * @param summaries how the summaries of two neighbouring shards become one
     */
    public static void merge(OutputFile file, List<Path> shards, BinaryOperator<Map<String, String>> summaries)
            throws EventFileException {
        if (shards.isEmpty()) {
            throw new EventFileException(file.target(), "there are no shards to merge");
        }
        List<Part> parts = new ArrayList<>();
        try {
            for (Path path : shards) {
                parts.add(open(path));
            }
            parts.sort(Comparator.comparingLong((Part part) -> part.shard().first())
                    .thenComparingLong(part -> part.shard().end()));
            checkFit(parts);
            write(file, parts, summaries);
        } finally {
            for (Part part : parts) {
                part.reader().close();
            }
        }
    }

    private static Part open(Path path) throws EventFileException {
        ParquetEventReader reader = ParquetEventReader.open(path);
        boolean opened = false;
        try {
            PartLog.Entry start = PartLog.read(reader.file(), ParquetFormat.MAGIC.length, PartLog.START);
            if (start == null) {
                throw new EventFileException(path, "has lost the record of its run");
            }
            Map<String, String> run = start.metadata();
            Map<String, String> summary = new LinkedHashMap<>(reader.footer().metadata());
            summary.keySet().removeAll(run.keySet());
            String range = run.remove(Shard.KEY);
            // Where a run has fewer row groups than shards, one shard is the whole run and does not say so.
            Shard shard = range == null ? Shard.whole(groups(path, reader, start.end()).size()) : Shard.parse(range);
            opened = true;
            return new Part(path, reader, shard, run, summary, start.end());
        } catch (MalformedException | IllegalArgumentException e) {
            throw new EventFileException(path, "has a damaged record of its run: " + e.getMessage());
        } catch (EventFileException e) {
            throw e;
        } catch (IOException e) {
            throw EventFileException.of(path, "cannot read it", e);
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    /** All of one run, and together the whole of it. */
    private static void checkFit(List<Part> parts) throws EventFileException {
        Part first = parts.getFirst();
        long end = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.run().equals(first.run()) || part.shard().total() != first.shard().total()) {
                throw new EventFileException(part.path(), "is a shard of another run than " + first.path());
            }
            if (part.shard().first() < end) {
                throw new EventFileException(part.path(),
                        "repeats row groups of " + parts.get(i - 1).path() + " (row groups " + part.shard() + ")");
            }
            requireNoGap(part.path(), end, part.shard().first());
            end = part.shard().end();
        }
        requireNoGap(parts.getLast().path(), end, first.shard().total());
    }

    private static void requireNoGap(Path near, long end, long next) throws EventFileException {
        if (next > end) {
            throw new EventFileException(near, "a shard is missing: row groups " + end + " to " + (next - 1)
                    + " are in none of the files");
        }
    }

    private static void write(OutputFile file, List<Part> parts, BinaryOperator<Map<String, String>> summaries)
            throws EventFileException {
        Part first = parts.getFirst();
        Map<String, String> run = new LinkedHashMap<>(first.run());
        run.remove(ColumnsJson.KEY);
        Map<String, String> summary = null;
        boolean finished = false;
        var writer = ParquetEventWriter.create(file, first.reader().schema(), run, Shard.whole(first.shard().total()));
        try (writer) {
            for (Part part : parts) {
                copy(part, writer);
                summary = summary == null ? part.summary() : summaries.apply(summary, part.summary());
            }
            writer.finish(summary);
            finished = true;
        } finally {
            if (!finished) {
                file.discard();
            }
        }
    }

    private static void copy(Part part, ParquetEventWriter writer) throws EventFileException {
        List<GroupMeta> copied = groups(part.path(), part.reader(), part.firstGroup());
        long groups = part.shard().end() - part.shard().first();
        if (copied.size() != groups) {
            throw new EventFileException(part.path(), "holds " + copied.size() + " of its " + groups
                    + " row groups; the run was stopped early");
        }
        long end = part.reader().footer().start();
        writer.appendCopy(part.reader().file(), part.path(), part.firstGroup(), end - part.firstGroup(), copied);
    }

    /** All row groups of a file, those without events too, by the records before them. */
    private static List<GroupMeta> groups(Path path, ParquetEventReader reader, long firstGroup) throws EventFileException {
        long end = reader.footer().start();
        List<GroupMeta> groups = new ArrayList<>();
        try {
            long at = firstGroup;
            while (at < end) {
                PartLog.Entry entry = PartLog.read(reader.file(), at, PartLog.GROUP);
                if (entry == null) {
                    throw new EventFileException(path, "has lost the record of a row group");
                }
                GroupMeta group = entry.group();
                groups.add(group);
                at = entry.end() + group.bytes();
            }
        } catch (MalformedException e) {
            throw new EventFileException(path, "has a damaged row group: " + e.getMessage());
        } catch (EventFileException e) {
            throw e;
        } catch (IOException e) {
            throw EventFileException.of(path, "cannot read it", e);
        }
        return groups;
    }
}
