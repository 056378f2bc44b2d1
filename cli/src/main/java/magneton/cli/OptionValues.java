package magneton.cli;

import java.util.Optional;

import magneton.config.Numbers;
import magneton.file.Shard;
import magneton.run.EventCount;
import magneton.run.RunConfig;
import magneton.unit.Durations;
import magneton.unit.QuantityFormatException;

/** Meaning of options that are more than a word. */
final class OptionValues {
    private OptionValues() {}

    /** {@code -n}: a whole number or {@code expected}; empty if not given. */
    static Optional<EventCount> count(String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.equals("expected")) {
            return Optional.of(new EventCount.Expected());
        }
        try {
            long events = Numbers.parseWhole(text);
            if (events >= 0) {
                return Optional.of(new EventCount.Fixed(events));
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw badCount(text);
        }
        throw badCount(text);
    }

    private static CommandException badCount(String text) {
        return CommandException.usage("--events: '" + text + "' is neither a whole number from 0 on nor 'expected'.");
    }

    /** {@code -t}: at least 1; all cores if not given. */
    static int threads(Integer given) {
        if (given == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (given < 1 || given > 4096) {
            throw CommandException.usage("--threads: " + given + " is out of range; give 1 to 4096.");
        }
        return given;
    }

    /** {@code --time} in seconds; no limit if not given. */
    static double seconds(String text) {
        if (text == null) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return Durations.seconds(text);
        } catch (QuantityFormatException e) {
            throw CommandException.usage("--time: " + e.getMessage() + ".");
        }
    }

    /** {@code --keep}: whether only detected events stay. */
    static boolean detectedOnly(String keep, RunConfig run) {
        if (!keep.equals("all") && !keep.equals("detected")) {
            throw CommandException.usage("--keep: '" + keep + "' is neither 'all' nor 'detected'.");
        }
        boolean detectedOnly = keep.equals("detected");
        if (detectedOnly && run.detector().isEmpty()) {
            throw CommandException.usage("--keep detected needs a detector in the config.");
        }
        return detectedOnly;
    }

    /** {@code --shard i/N} of so many row groups; the whole run if not given. */
    static Shard shard(String text, long groups) {
        if (text == null) {
            return Shard.whole(groups);
        }
        try {
            int slash = text.indexOf('/');
            if (slash > 0) {
                return Shard.of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)), groups);
            }
        } catch (IllegalArgumentException e) { // a number too, that cannot be read
            throw badShard(text);
        }
        throw badShard(text);
    }

    private static CommandException badShard(String text) {
        return CommandException.usage("--shard: '" + text + "' is not a part i/N with i from 0 to N - 1, for example 0/4.");
    }
}
