package magneton.cli;

import java.util.Locale;

import magneton.event.EventBatch;

/** Single values of a batch, for people. */
final class BatchValues {
    private BatchValues() {}

    /** The value of a column in a row as a number; a flag is 0 or 1. */
    static double number(EventBatch batch, int column, int row) {
        return switch (batch.array(column)) {
            case double[] values -> values[row];
            case int[] values -> values[row];
            case long[] values -> values[row];
            case boolean[] values -> values[row] ? 1 : 0;
            default -> throw new IllegalArgumentException("no such column type");
        };
    }

    /** The same as text. */
    static String text(EventBatch batch, int column, int row) {
        return switch (batch.array(column)) {
            case double[] values -> String.format(Locale.ROOT, "%.7g", values[row]);
            case int[] values -> Integer.toString(values[row]);
            case long[] values -> Long.toString(values[row]);
            case boolean[] values -> Boolean.toString(values[row]);
            default -> throw new IllegalArgumentException("no such column type");
        };
    }
}
