package magneton.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Row groups cut into stripes of {@link #ROWS} events: a chunk of every column side by side. Only the last stripe has
 * fewer events; it is filled with zeros unless it is the only one.
 */
final class Stripes {
    static final int ROWS = 16_384;

    private final OutputFile file;
    private final List<Column> columns;
    private final ByteBuffer[] pending;
    private final long start;
    private int rowsPending;
    private long rows;

    /** Stripes begin where the file ends now. */
    Stripes(OutputFile file, EventSchema schema) {
        this.file = file;
        this.columns = schema.columns();
        this.start = file.position();
        this.pending = columns.stream().map(column -> ByteBuffer.allocateDirect(ROWS * column.type().bytes())
                .order(ByteOrder.LITTLE_ENDIAN)).toArray(ByteBuffer[]::new);
    }

    void add(PlainGroup group) throws EventFileException {
        int at = 0;
        while (at < group.events()) {
            int n = Math.min(ROWS - rowsPending, group.events() - at);
            for (int i = 0; i < pending.length; i++) {
                ByteBuffer part = group.rows(i, at, at + n);
                if (n == ROWS) {
                    file.write(part);
                } else {
                    pending[i].put(part);
                }
            }
            rowsPending = (rowsPending + n) % ROWS;
            at += n;
            rows += n;
            if (n < ROWS && rowsPending == 0) {
                writePending();
            }
        }
    }

    /** Writes what is left. */
    void finish() throws EventFileException {
        if (rowsPending > 0) {
            for (ByteBuffer column : pending) {
                while (rows > ROWS && column.hasRemaining()) {
                    column.put((byte) 0);
                }
            }
            writePending();
        }
    }

    private void writePending() throws EventFileException {
        for (ByteBuffer column : pending) {
            file.write(column.flip());
            column.clear();
        }
    }

    long rows() {
        return rows;
    }

    /** Rows of a chunk. */
    int chunkRows() {
        return rows < ROWS ? Math.max(1, (int) rows) : ROWS;
    }

    long chunks() {
        return Math.ceilDiv(rows, (long) chunkRows());
    }

    /** Where a chunk of a column is. */
    long address(int column, long chunk) {
        long before = 0;
        long stripe = 0;
        for (int i = 0; i < columns.size(); i++) {
            before += i < column ? columns.get(i).type().bytes() : 0;
            stripe += columns.get(i).type().bytes();
        }
        return start + chunkRows() * (chunk * stripe + before);
    }
}
