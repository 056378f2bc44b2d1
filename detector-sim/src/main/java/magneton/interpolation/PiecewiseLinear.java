package magneton.interpolation;

import java.util.Arrays;

/**
 * A function given at knots: linear between them, constant outside at the value of the outermost knot.
 *
 * <p>Knots are found through a uniform grid of cells, so an evaluation does not depend on the number of knots where
 * these are about evenly spaced. One scalar code path for all machines: a gather would not be faster. Immutable.
 */
public final class PiecewiseLinear {
    private static final int CELLS_PER_KNOT = 4;

    private final double[] x;
    private final double[] y;
    private final double[] slope;
    /** For each cell, the last knot at or below its lower edge. */
    private final int[] knotOfCell;
    private final double cellsPerUnit;

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
        slope = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || i > 0 && !(x[i] > x[i - 1])) {
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " of a table (" + x[i] + ", " + y[i] + ") is not finite or does not increase");
            }
            slope[i] = i + 1 < x.length ? (y[i + 1] - y[i]) / (x[i + 1] - x[i]) : 0;
        }
        int cells = CELLS_PER_KNOT * x.length;
        cellsPerUnit = cells / (x[x.length - 1] - x[0]);
        knotOfCell = new int[cells];
        int knot = 0;
        for (int c = 0; c < cells; c++) {
            // A cell too low by rounding is harmless: the search goes upwards from its knot.
            double lower = x[0] + (c - 0.01) / cellsPerUnit;
            while (knot + 2 < x.length && x[knot + 1] <= lower) {
                knot++;
            }
            knotOfCell[c] = knot;
        }
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
        return x[0];
    }

    /** Last knot. */
    public double last() {
        return x[x.length - 1];
    }

    /** Value at {@code at}. */
    public double value(double at) {
        double inside = Math.min(Math.max(at, x[0]), x[x.length - 1]);
        int cell = Math.min((int) ((inside - x[0]) * cellsPerUnit), knotOfCell.length - 1);
        int knot = knotOfCell[cell];
        while (knot + 2 < x.length && inside >= x[knot + 1]) {
            knot++;
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
