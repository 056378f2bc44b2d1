package magneton.interpolation;

import java.util.Arrays;

/**
 * A function given at knots: linear between them, constant outside at the value of the outermost knot.
 *
 * <p>Knots are found through a uniform grid of cells, so an evaluation does not depend on the number of knots where
 * these are about evenly spaced. One scalar code path for all machines: a gather would not be faster. Immutable.
 */
public final class PiecewiseLinear {
    private static final int MAX_CELLS = 1 << 14;

    private final double[] x;
    private final double[] y;
    private final double[] slope;
    /** The knot after each; infinite for the last but one, which also serves the last knot. */
    private final double[] next;
    /** For each cell, the last knot at or below its lower edge. */
    private final int[] knotOfCell;
    private final double cellsPerUnit;
    private final double first;
    private final double last;
    /** Knots to pass at most from the one of a cell. */
    private final int steps;

    /**
     * @param x knots, strictly increasing, two or more
     * @param y finite values at the knots
     * @throws IllegalArgumentException in one sentence if the knots are not so
     */
    public PiecewiseLinear(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("a tabulated function needs two or more knots with one value each");
        }
        this.x = x.clone();
        this.y = y.clone();
        first = x[0];
        last = x[x.length - 1];
        slope = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || i > 0 && !(x[i] > x[i - 1])) {
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " of a table (" + x[i] + ", " + y[i]
                                + ") is not finite or does not increase");
            }
            slope[i] = i + 1 < x.length ? (y[i + 1] - y[i]) / (x[i + 1] - x[i]) : 0;
        }
        next = Arrays.copyOfRange(this.x, 1, x.length);
        next[x.length - 2] = Double.POSITIVE_INFINITY;
        int cells = cells(x);
        cellsPerUnit = cells / (x[x.length - 1] - x[0]);
        knotOfCell = new int[cells + 1]; // one more for the last knot itself
        int knot = 0;
        int most = 0;
        for (int c = 0; c <= cells; c++) {
            // A knot too low by rounding is harmless: the search goes upwards from it.
            double lower = x[0] + (c - 0.01) / cellsPerUnit;
            double upper = x[0] + (c + 1.01) / cellsPerUnit;
            knot = lastAtOrBelow(lower, knot);
            knotOfCell[c] = knot;
            most = Math.max(most, lastAtOrBelow(upper, knot) - knot);
        }
        steps = most;
    }

    /** Cells as wide as the closest knots are apart, so that few knots share one. */
    private static int cells(double[] x) {
        double closest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < x.length; i++) {
            closest = Math.min(closest, x[i] - x[i - 1]);
        }
        return (int) Math.min(Math.ceil((x[x.length - 1] - x[0]) / closest), MAX_CELLS);
    }

    /** The last knot but one at most, so that a knot above it always exists. */
    private int lastAtOrBelow(double value, int from) {
        int knot = from;
        while (knot + 2 < x.length && x[knot + 1] <= value) {
            knot++;
        }
        return knot;
    }

    /** The knots. */
    public double[] knots() {
        return x.clone();
    }

    /** Largest value at a knot. */
    public double max() {
        return Arrays.stream(y).max().orElseThrow();
    }

    /** Smallest value at a knot. */
    public double min() {
        return Arrays.stream(y).min().orElseThrow();
    }

    /** First knot. */
    public double first() {
        return first;
    }

    /** Last knot. */
    public double last() {
        return last;
    }

    /** Value at {@code at}. */
    public double value(double at) {
        double inside = at > first ? (at < last ? at : last) : first;
        int cell = (int) ((inside - first) * cellsPerUnit);
        int knot = knotOfCell[cell];
        for (int step = 0; step < steps; step++) { // always as many: no branch to predict
            knot += inside >= next[knot] ? 1 : 0;
        }
        return Math.fma(slope[knot], inside - x[knot], y[knot]);
    }

    /** Values at elements 0 to {@code n - 1} of {@code at}; {@code out} may be the same array. */
    public void values(double[] at, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = value(at[i]);
        }
    }
}
