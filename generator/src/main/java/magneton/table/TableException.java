package magneton.table;

/** A data table that cannot be used: one sentence with the file, the line, the column, what stands there and what may. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault of the file as a whole. */
    public TableException(String file, String problem) {
        super(file + ": " + problem);
    }

    /** A fault of a line. */
    public TableException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }

    /** A fault of a cell. */
    public TableException(String file, int line, String column, String problem) {
        super(file + ", line " + line + ", column '" + column + "': " + problem);
    }
}
