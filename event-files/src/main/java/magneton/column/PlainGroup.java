package magneton.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventWriter;

/**
 * A row group as plain columns: a buffer a column outside the heap, values side by side, a flag a byte of 0 or 1. Pooled
 * by the writer, so that encoding allocates nothing in the long run.
 */
public final class PlainGroup implements EventWriter.EncodedGroup {
    private static final int FIRST_EVENTS = 8192;

    private final EventSchema schema;
    private final ByteOrder order;
    private final ByteBuffer[] columns;
    private int events;

    public PlainGroup(EventSchema schema, ByteOrder order) {
        this.schema = schema;
        this.order = order;
        this.columns = new ByteBuffer[schema.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = room(FIRST_EVENTS * width(i));
        }
    }

    private ByteBuffer room(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(order);
    }

    private int width(int column) {
        return schema.columns().get(column).type().bytes();
    }

    /** Makes it empty. */
    public void clear() {
        events = 0;
    }

    /** Appends the events of a batch. */
    public void add(EventBatch batch) {
        int n = batch.size();
        for (int i = 0; i < columns.length; i++) {
            ByteBuffer to = at(i, events, n);
            switch (batch.array(i)) {
                case double[] values -> to.asDoubleBuffer().put(values, 0, n);
                case long[] values -> to.asLongBuffer().put(values, 0, n);
                case int[] values -> to.asIntBuffer().put(values, 0, n);
                case boolean[] values -> flags(values, n, to);
                default -> throw new IllegalStateException("column of " + batch.array(i).getClass());
            }
        }
        events += n;
    }

    private static void flags(boolean[] values, int n, ByteBuffer to) {
        for (int k = 0; k < n; k++) {
            to.put((byte) (values[k] ? 1 : 0));
        }
    }

    /** Room for {@code n} values of a column from this event on. */
    private ByteBuffer at(int column, int event, int n) {
        int from = event * width(column);
        int end = from + n * width(column);
        if (columns[column].capacity() < end) {
            int most = EventWriter.MAX_GROUP_EVENTS * width(column);
            ByteBuffer larger = room(Math.min(most, Math.max(end, 2 * columns[column].capacity())));
            larger.put(columns[column].clear().limit(from));
            columns[column] = larger;
        }
        return columns[column].clear().position(from).limit(end).slice().order(order);
    }

    public EventSchema schema() {
        return schema;
    }

    /** The bytes of a column, in the byte order of the format; the view is the caller's. */
    public ByteBuffer column(int index) {
        return rows(index, 0, events);
    }

    /** The bytes of a column between two rows. */
    public ByteBuffer rows(int index, int from, int end) {
        return columns[index].duplicate().clear().position(from * width(index)).limit(end * width(index)).slice().order(order);
    }

    /** The bytes of a column by name. */
    public ByteBuffer column(Column column) {
        return column(schema.indexOf(column.name()));
    }

    @Override
    public int events() {
        return events;
    }

    @Override
    public long bytes() {
        return (long) events * schema.bytesPerEvent();
    }
}
