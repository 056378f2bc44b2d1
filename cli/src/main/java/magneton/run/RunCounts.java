package magneton.run;

import java.util.LinkedHashMap;
import java.util.Map;

import magneton.config.ConfigException;
import magneton.config.InputFiles;
import magneton.config.YamlReader;
import magneton.report.Json;

/**
 * What an event file says at its end: counts that add up over shards.
 *
 * @param generated events made
 * @param rows events kept
 */
public record RunCounts(long generated, long rows) {
    /** The metadata key. */
    public static final String KEY = "magneton.summary";

    private static final String GENERATED = "events_generated";
    private static final String ROWS = "rows";

    /**
     * Reads them from the metadata of a file.
     *
     * @throws IllegalArgumentException with a clause on what is wrong with them
     */
    public static RunCounts of(Map<String, String> metadata) {
        String text = metadata.get(KEY);
        if (text == null) {
            throw new IllegalArgumentException("has no " + KEY + " in its metadata");
        }
        try {
            if (YamlReader.read(text, KEY, InputFiles.NONE).plain() instanceof Map<?, ?> counts) {
                return new RunCounts(whole(counts.get(GENERATED)), whole(counts.get(ROWS)));
            }
        } catch (ConfigException | NumberFormatException e) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static long whole(Object number) {
        return Long.parseLong(String.valueOf(number));
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("has an unreadable " + KEY + " in its metadata: " + text);
    }

    /** Of two shards together. */
    public RunCounts plus(RunCounts other) {
        return new RunCounts(Math.addExact(generated, other.generated), Math.addExact(rows, other.rows));
    }

    /** As metadata. */
    public Map<String, String> metadata() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(GENERATED, generated);
        counts.put(ROWS, rows);
        return Map.of(KEY, Json.compact(counts));
    }
}
