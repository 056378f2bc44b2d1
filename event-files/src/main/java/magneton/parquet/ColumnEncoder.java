package magneton.parquet;

import magneton.event.ColumnType;

/** Encodes the values of one column, a page a block; belongs to one thread. */
sealed interface ColumnEncoder permits LongEncoder, IntEncoder, DoubleEncoder, FlagEncoder {
    /** Appends the first n elements of a long[], int[], double[] or boolean[] as a page; n is 1 or more. */
    void add(Object values, int n, ColumnChunk chunk);

    /** Ends the chunk: dictionary and bounds. The encoder is ready for the next one. */
    void finish(ColumnChunk chunk);

    /** Frees what is held outside the heap. */
    void close();

    static ColumnEncoder of(ColumnType type) {
        return switch (type) {
            case INT64 -> new LongEncoder();
            case INT32 -> new IntEncoder();
            case FLOAT64 -> new DoubleEncoder();
            case BOOL -> new FlagEncoder();
        };
    }
}
