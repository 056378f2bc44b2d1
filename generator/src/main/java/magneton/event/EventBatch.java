package magneton.event;

/**
 * A block of events as columns of primitives (structure of arrays), reused from block to block by one thread.
 *
 * <p>Every array is {@link #PADDING} elements longer than the capacity, so that kernels may work on whole vector lanes,
 * and samplers on whole chunks, past the last event. Only the first {@link #size()} elements mean anything.
 */
public final class EventBatch {
    /** Extra elements after the capacity: a chunk of 1,024 and two rows of lanes. */
    public static final int PADDING = 1024 + 16;

    private final EventSchema schema;
    private final int capacity;
    private final Object[] arrays;
    private int size;

    public EventBatch(EventSchema schema, int capacity) {
        this.schema = schema;
        this.capacity = capacity;
        this.arrays = new Object[schema.columns().size()];
        for (int i = 0; i < arrays.length; i++) {
            int length = capacity + PADDING;
            arrays[i] = switch (schema.columns().get(i).type()) {
                case INT64 -> new long[length];
                case INT32 -> new int[length];
                case FLOAT64 -> new double[length];
                case BOOL -> new boolean[length];
            };
        }
    }

    public EventSchema schema() {
        return schema;
    }

    public int capacity() {
        return capacity;
    }

    /** Number of events held. */
    public int size() {
        return size;
    }

    public void size(int events) {
        if (events < 0 || events > capacity) {
            throw new IllegalArgumentException("size " + events + " outside 0.." + capacity);
        }
        size = events;
    }

    public long[] longs(Column column) {
        return (long[]) array(column);
    }

    public int[] ints(Column column) {
        return (int[]) array(column);
    }

    public double[] doubles(Column column) {
        return (double[]) array(column);
    }

    public boolean[] flags(Column column) {
        return (boolean[]) array(column);
    }

    /** The array of the i-th column: long[], int[], double[] or boolean[] by its type. */
    public Object array(int index) {
        return arrays[index];
    }

    private Object array(Column column) {
        int index = schema.indexOf(column.name());
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column.name() + " in this run");
        }
        return arrays[index];
    }
}
