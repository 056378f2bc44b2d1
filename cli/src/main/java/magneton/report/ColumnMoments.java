package magneton.report;

/** Count, range, mean and spread of a column, one pass (Welford); NaN values are left out. */
public final class ColumnMoments {
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    public void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
        double above = value - mean;
        mean += above / count;
        squares += above * (value - mean);
    }

    public long count() {
        return count;
    }

    public double min() {
        return count == 0 ? Double.NaN : min;
    }

    public double max() {
        return count == 0 ? Double.NaN : max;
    }

    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** Standard deviation, of n - 1. */
    public double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }
}
