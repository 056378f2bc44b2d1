package magneton.parquet;

/** Bytes are not what the format says; the message is the reason, without the file. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String reason) {
        super(reason);
    }
}
