package magneton.engine;

import magneton.event.EventBatch;

/** Drops rows of a batch in place, keeping the order. */
final class RowFilter {
    private RowFilter() {}

    /** Keeps the rows whose flag is set; {@code flags} may be a column of the batch itself. */
    static void keep(EventBatch batch, boolean[] flags) {
        int n = batch.size();
        int[] rows = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            rows[kept] = i;
            kept += flags[i] ? 1 : 0;
        }
        for (int c = 0; c < batch.schema().columns().size(); c++) {
            gather(batch.array(c), rows, kept);
        }
        batch.size(kept);
    }

    private static void gather(Object array, int[] rows, int n) {
        switch (array) {
            case long[] values -> {
                for (int i = 0; i < n; i++) {
                    values[i] = values[rows[i]];
                }
            }
            case int[] values -> {
                for (int i = 0; i < n; i++) {
                    values[i] = values[rows[i]];
                }
            }
            case double[] values -> {
                for (int i = 0; i < n; i++) {
                    values[i] = values[rows[i]];
                }
            }
            case boolean[] values -> {
                for (int i = 0; i < n; i++) {
                    values[i] = values[rows[i]];
                }
            }
            default -> throw new IllegalArgumentException("no such column type: " + array.getClass());
        }
    }
}
