package magneton.column;

/** Bytes are not what the format says; the message is the reason, without the file. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedException(String reason) {
        super(reason);
    }
}
