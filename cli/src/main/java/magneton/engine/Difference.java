package magneton.engine;

import magneton.event.Column;
import magneton.event.EventBatch;

/**
 * Where a file differs from its run.
 *
 * @param sentence the second half of a sentence that begins with the file: first event and column, what stands there
 */
public record Difference(String sentence) {
    /** A value that is not what the run gives. */
    static Difference value(long event, Column column, String stored, String made) {
        return new Difference("differs from its run at event " + event + ", column " + column.name() + ": it holds " + stored
                + " where the run gives " + made);
    }

    /**
     * The first row in which two batches of one schema differ, bit for bit, and the first column that differs there.
     *
     * @return null if all rows are equal
     */
    static Difference first(EventBatch stored, int storedFrom, EventBatch made, int madeFrom, int rows) {
        int first = rows;
        int where = -1;
        for (int c = 0; c < made.schema().columns().size(); c++) {
            int row = firstUnequal(stored.array(c), storedFrom, made.array(c), madeFrom, first);
            if (row < first) {
                first = row;
                where = c;
            }
        }
        return where < 0 ? null : value(made.longs(Column.EVENT)[madeFrom + first], made.schema().columns().get(where),
                text(stored.array(where), storedFrom + first), text(made.array(where), madeFrom + first));
    }

    /** The first of n elements that has other bits, or n. */
    private static int firstUnequal(Object stored, int storedFrom, Object made, int madeFrom, int n) {
        return switch (made) {
            case double[] values -> firstUnequal((double[]) stored, storedFrom, values, madeFrom, n);
            case int[] values -> {
                int i = 0;
                while (i < n && ((int[]) stored)[storedFrom + i] == values[madeFrom + i]) {
                    i++;
                }
                yield i;
            }
            case long[] values -> {
                int i = 0;
                while (i < n && ((long[]) stored)[storedFrom + i] == values[madeFrom + i]) {
                    i++;
                }
                yield i;
            }
            case boolean[] values -> {
                int i = 0;
                while (i < n && ((boolean[]) stored)[storedFrom + i] == values[madeFrom + i]) {
                    i++;
                }
                yield i;
            }
            default -> throw new IllegalArgumentException("no such column type: " + made.getClass());
        };
    }

    private static int firstUnequal(double[] stored, int storedFrom, double[] made, int madeFrom, int n) {
        for (int i = 0; i < n; i++) {
            if (Double.doubleToRawLongBits(stored[storedFrom + i]) != Double.doubleToRawLongBits(made[madeFrom + i])) {
                return i;
            }
        }
        return n;
    }

    private static String text(Object array, int row) {
        return switch (array) {
            case double[] values when Double.isNaN(values[row]) ->
                "NaN (" + Long.toHexString(Double.doubleToRawLongBits(values[row])) + ")";
            case double[] values -> Double.toString(values[row]);
            case int[] values -> Integer.toString(values[row]);
            case long[] values -> Long.toString(values[row]);
            case boolean[] values -> Boolean.toString(values[row]);
            default -> throw new IllegalArgumentException("no such column type: " + array.getClass());
        };
    }
}
