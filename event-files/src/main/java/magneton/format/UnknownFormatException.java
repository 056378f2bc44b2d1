package magneton.format;

/** A file name or a word names no format; the message is one sentence that lists what is allowed. */
public final class UnknownFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownFormatException(String message) {
        super(message);
    }
}
