package magneton.xenon;

import java.util.function.DoubleFunction;

/**
 * {@link QuantaMeans} as functions of energy: linear in ln E between 4,096 knots from 1 eV to 10 MeV, the end values
 * outside; relative error about 1e-6. Immutable.
 */
final class QuantaTable {
    static final int COLUMNS = 4;
    private static final int STRIDE = 2 * COLUMNS;
    private static final int KNOTS = 4096;
    static final double LOG_LOW = StrictMath.log(1e-3);
    private static final double LOG_HIGH = StrictMath.log(1e4);
    static final double KNOTS_PER_LOG = (KNOTS - 1) / (LOG_HIGH - LOG_LOW);

    /** Knot by knot quanta per keV, ion share, recombination, omega, and how much each grows to the next knot. */
    private final double[] values = new double[KNOTS * STRIDE];

    QuantaTable(DoubleFunction<QuantaMeans> means) {
        for (int k = 0; k < KNOTS; k++) {
            double energy = StrictMath.exp(LOG_LOW + k / KNOTS_PER_LOG);
            QuantaMeans m = means.apply(energy);
            values[STRIDE * k] = m.quanta() / energy;
            values[STRIDE * k + 1] = m.ionShare();
            values[STRIDE * k + 2] = m.recombination();
            values[STRIDE * k + 3] = m.omega();
        }
        for (int k = 0; k < KNOTS - 1; k++) {
            for (int c = 0; c < COLUMNS; c++) {
                values[STRIDE * k + COLUMNS + c] = values[STRIDE * (k + 1) + c] - values[STRIDE * k + c];
            }
        }
    }

    /** The first knot, keV. */
    static double lowestKeV() {
        return StrictMath.exp(LOG_LOW);
    }

    /** The last knot, keV. */
    static double highestKeV() {
        return StrictMath.exp(LOG_HIGH);
    }

    /** The last knot below an energy, keV. */
    static double knotBelowKeV(double energyKeV) {
        return StrictMath.exp(LOG_LOW + (int) position(StrictMath.log(energyKeV)) / KNOTS_PER_LOG);
    }

    /** The first knot above an energy, keV. */
    static double knotAboveKeV(double energyKeV) {
        return StrictMath.exp(LOG_LOW + ((int) position(StrictMath.log(energyKeV)) + 1) / KNOTS_PER_LOG);
    }

    /** Position in the table of an energy by its logarithm, 0 to just below the last knot. */
    static double position(double logEnergy) {
        return Math.max(Math.min((logEnergy - LOG_LOW) * KNOTS_PER_LOG, KNOTS - 1.0000001), 0);
    }

    /** Value of a column at knot {@code knot} plus {@code fraction}. */
    double at(int knot, double fraction, int column) {
        return Math.fma(fraction, values[STRIDE * knot + COLUMNS + column], values[STRIDE * knot + column]);
    }

    /** Value of a column at an energy, keV. */
    double value(double energyKeV, int column) {
        double at = position(StrictMath.log(Math.max(energyKeV, Double.MIN_NORMAL)));
        int knot = (int) at;
        return at(knot, at - knot, column);
    }
}
