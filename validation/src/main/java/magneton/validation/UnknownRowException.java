package magneton.validation;

/** No result has the name that was asked for. The message is one sentence with the nearest names. */
public final class UnknownRowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownRowException(String sentence) {
        super(sentence);
    }
}
