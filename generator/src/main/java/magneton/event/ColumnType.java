package magneton.event;

/** Storage type of an event column. */
public enum ColumnType {
    INT64(8),
    INT32(4),
    FLOAT64(8),
    BOOL(1);

    private final int bytes;

    ColumnType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a value in memory; what "raw column bytes" counts. */
    public int bytes() {
        return bytes;
    }
}
