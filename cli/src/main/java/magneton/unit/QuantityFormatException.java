package magneton.unit;

/** A text is not a quantity; the message says why in a clause fit for the end of a sentence. */
public final class QuantityFormatException extends Exception {
    private static final long serialVersionUID = 1;

    public QuantityFormatException(String message) {
        super(message);
    }
}
