package magneton.source;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Collects the knots of a tabulated spectrum from points, bins and formulas, in rising energy.
 *
 * <p>A formula becomes knots so dense that linear interpolation between them keeps within {@link #TOLERANCE} of it.
 * Pieces that meet at different values make a step by a repeated knot.
 */
final class SpectrumBuilder {
    /** Largest relative error of linear interpolation of a formula (where the spectrum is above 1e-3 of its maximum). */
    static final double TOLERANCE = 5e-5;

    /** A formula is first looked at on this many intervals, so that no structure wider than one is missed. */
    private static final int FIRST_INTERVALS = 32;

    private static final int MAX_HALVINGS = 12;

    private static final double FLOOR = 1e-3;

    private double[] energyMeV = new double[256];
    private double[] density = new double[256];
    private int size;

    /** A knot. */
    SpectrumBuilder point(double atMeV, double value) {
        if (size > 0 && energyMeV[size - 1] == atMeV && density[size - 1] == value) {
            return this;
        }
        if (size == energyMeV.length) {
            energyMeV = Arrays.copyOf(energyMeV, 2 * size);
            density = Arrays.copyOf(density, 2 * size);
        }
        energyMeV[size] = atMeV;
        density[size++] = value;
        return this;
    }

    /** Bins of constant density, in order; between bins that do not touch there is nothing. */
    SpectrumBuilder bins(double[] lowMeV, double[] highMeV, double[] value) {
        for (int i = 0; i < value.length; i++) {
            if (i > 0 && lowMeV[i] > highMeV[i - 1]) {
                point(highMeV[i - 1], 0).point(lowMeV[i], 0);
            }
            point(lowMeV[i], value[i]).point(highMeV[i], value[i]);
        }
        return this;
    }

    /** A smooth formula between two energies. */
    SpectrumBuilder curve(double lowMeV, double highMeV, DoubleUnaryOperator formula) {
        double[] value = new double[FIRST_INTERVALS + 1];
        double largest = 0;
        double width = (highMeV - lowMeV) / FIRST_INTERVALS;
        for (int i = 0; i <= FIRST_INTERVALS; i++) {
            value[i] = formula.applyAsDouble(i == FIRST_INTERVALS ? highMeV : lowMeV + i * width);
            largest = Math.max(largest, value[i]);
        }
        point(lowMeV, value[0]);
        for (int i = 0; i < FIRST_INTERVALS; i++) {
            double right = i == FIRST_INTERVALS - 1 ? highMeV : lowMeV + (i + 1) * width;
            halve(lowMeV + i * width, value[i], right, value[i + 1], formula, FLOOR * largest, MAX_HALVINGS);
        }
        return this;
    }

    /** Adds knots in (left, right] until the middle of each interval lies on the chord. */
    private void halve(
            double left, double atLeft, double right, double atRight, DoubleUnaryOperator formula, double floor, int depth) {
        double middle = 0.5 * (left + right);
        double atMiddle = formula.applyAsDouble(middle);
        boolean straight = Math.abs(0.5 * (atLeft + atRight) - atMiddle) <= TOLERANCE * Math.max(atMiddle, floor);
        if (straight || depth == 0) {
            point(right, atRight);
        } else {
            halve(left, atLeft, middle, atMiddle, formula, floor, depth - 1);
            halve(middle, atMiddle, right, atRight, formula, floor, depth - 1);
        }
    }

    /** The spectrum, its densities multiplied by {@code factor}; stretches of zero at both ends are cut off. */
    Spectrum.Tabulated build(double factor) {
        int first = 0;
        while (first + 2 < size && density[first] == 0 && density[first + 1] == 0) {
            first++;
        }
        int end = size;
        while (end - first > 2 && density[end - 1] == 0 && density[end - 2] == 0) {
            end--;
        }
        double[] scaled = Arrays.copyOfRange(density, first, end);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Spectrum.Tabulated(Arrays.copyOfRange(energyMeV, first, end), scaled);
    }
}
