package magneton.sampling;

/** No process of the experiment has phase space or rate. */
public final class NothingToGenerateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NothingToGenerateException(String message) {
        super(message);
    }
}
