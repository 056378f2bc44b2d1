package magneton.cli;

/** Ends a command with one sentence and an exit code. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Bad usage. */
    static CommandException usage(String sentence) {
        return new CommandException(ExitCode.BAD_INPUT, sentence);
    }

    /** A file could not be written or read. */
    static CommandException file(String sentence) {
        return new CommandException(ExitCode.FILE, sentence);
    }

    /** No event is possible. */
    static CommandException nothing(String sentence) {
        return new CommandException(ExitCode.NOTHING_TO_GENERATE, sentence);
    }

    /** Stopped from outside. */
    static CommandException interrupted(String sentence) {
        return new CommandException(ExitCode.INTERRUPTED, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
