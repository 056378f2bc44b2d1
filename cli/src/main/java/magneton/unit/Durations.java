package magneton.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clock times of the command line: {@code 1h20m}, {@code 90s}, {@code 2d}; here {@code m} is a minute. */
public final class Durations {
    private static final Pattern WHOLE = Pattern.compile("(?:\\d+(?:\\.\\d+)?\\s*(?:d|h|min|m|s)\\s*)+");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(d|h|min|m|s)");

    private Durations() {}

    /** Seconds of a duration; parts add up. */
    public static double seconds(String text) throws QuantityFormatException {
        String trimmed = text.strip();
        if (!WHOLE.matcher(trimmed).matches()) {
            throw new QuantityFormatException("'" + text + "' is not a duration; write for example 1h20m, 90s or 2d");
        }
        double seconds = 0;
        Matcher part = PART.matcher(trimmed);
        while (part.find()) {
            double scale = switch (part.group(2)) {
                case "d" -> 86400;
                case "h" -> 3600;
                case "s" -> 1;
                default -> 60;
            };
            seconds += Double.parseDouble(part.group(1)) * scale;
        }
        return seconds;
    }
}
