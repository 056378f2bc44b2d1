package magneton.engine;

/** A wish to stop: from Ctrl-C, a time limit or a failure. Safe for use by several threads. */
public final class StopSignal {
    /** Why to stop. */
    public enum Reason {
        NONE,
        TIME_LIMIT,
        INTERRUPT
    }

    private volatile Reason reason = Reason.NONE;

    public void request(Reason why) {
        if (reason != Reason.INTERRUPT) {
            reason = why;
        }
    }

    public Reason reason() {
        return reason;
    }

    public boolean requested() {
        return reason != Reason.NONE;
    }
}
