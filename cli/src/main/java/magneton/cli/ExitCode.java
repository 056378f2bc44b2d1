package magneton.cli;

/** Exit codes of the command: a contract. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** A defect of the program itself. */
    static final int DEFECT = 1;
    /** Bad usage or config, or input it names. */
    static final int BAD_INPUT = 2;
    /** An event file could not be read, written, proved or overwritten, or shards do not fit. */
    static final int FILE = 3;
    /** No process has phase space, or the rate is zero. */
    static final int NOTHING_TO_GENERATE = 4;
    /** Ctrl-C or a request to terminate. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
