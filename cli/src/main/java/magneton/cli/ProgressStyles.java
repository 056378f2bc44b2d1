package magneton.cli;

import magneton.engine.Progress.Style;

/** The words of {@code --progress}. */
final class ProgressStyles {
    /** Set by the launcher where messages go to a terminal: the JVM cannot ask. */
    private static final String TERMINAL = "MAGNETON_TERMINAL";

    private ProgressStyles() {}

    static Style of(String word) {
        return switch (word) {
            case "auto" -> System.getenv(TERMINAL) != null ? Style.LINE : Style.QUIET;
            case "plain" -> Style.PLAIN;
            case "json" -> Style.JSON;
            case "none" -> Style.NONE;
            default -> throw CommandException.usage("--progress: unknown style '" + word + "'; allowed: auto, plain, json, none.");
        };
    }
}
