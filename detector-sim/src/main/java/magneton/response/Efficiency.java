package magneton.response;

import java.util.Arrays;

import org.hipparchus.special.Erf;

import magneton.interpolation.PiecewiseLinear;
import magneton.table.Table;
import magneton.table.TableException;

/** A detection efficiency as a function of an energy in keV. Immutable. */
public sealed interface Efficiency {
    /** The efficiency, 0 to 1. */
    double at(double energyKeV);

    /** Energies where it jumps or bends, keV. */
    double[] breakpointsKeV();

    /** Every event passes. */
    record Full() implements Efficiency {
        @Override
        public double at(double energyKeV) {
            return 1;
        }

        @Override
        public double[] breakpointsKeV() {
            return new double[0];
        }
    }

    /**
     * {@code (1 + erf((E - E50) / (sqrt 2 w))) / 2}: a threshold blurred by a Gaussian of width w.
     *
     * @param halfKeV E50, energy of 50 %
     * @param widthKeV w, above 0
     */
    record ErrorFunction(double halfKeV, double widthKeV) implements Efficiency {
        public ErrorFunction {
            Require.range("efficiency.e50", halfKeV, 0, 1e6, "keV");
            Require.above("efficiency.width", widthKeV, 0, 1e6, "keV");
        }

        @Override
        public double at(double energyKeV) {
            return 0.5 * Erf.erfc((halfKeV - energyKeV) / (Math.sqrt(2) * widthKeV));
        }

        /** Where it bends, so that integration looks there: no interval longer than a width crosses the step. */
        @Override
        public double[] breakpointsKeV() {
            double[] points = new double[17];
            for (int i = 0; i < points.length; i++) {
                points[i] = halfKeV + (i - 8) * widthKeV;
            }
            return points;
        }
    }

    /**
     * {@code max(0, height / (1 + exp(-slope (E - centre))) + shift)}, at most 1: the form of COHERENT's CsI analysis.
     *
     * @param height above 0
     * @param slope per unit of the energy, above 0
     * @param centre energy of the step
     * @param shift added, 0 or less
     */
    record Logistic(double height, double slope, double centre, double shift) implements Efficiency {
        public Logistic {
            Require.above("efficiency.height", height, 0, 2, "");
            Require.above("efficiency.slope", slope, 0, 1e9, "");
            Require.range("efficiency.centre", centre, 0, 1e9, "");
            Require.range("efficiency.shift", shift, -2, 0, "");
            Require.above("efficiency.height + shift", height + shift, 0, 1, "");
        }

        /** The same function of an energy in another unit, which is {@code factor} times this one. */
        public Logistic inUnitsOf(double factor) {
            return new Logistic(height, slope * factor, centre / factor, shift);
        }

        @Override
        public double at(double energyKeV) {
            return Math.max(height / (1 + StrictMath.exp(-slope * (energyKeV - centre))) + shift, 0);
        }

        @Override
        public double[] breakpointsKeV() {
            double[] points = new double[42];
            for (int i = 0; i < 41; i++) {
                points[i] = centre + (i - 20) / slope;
            }
            points[41] = shift < 0 ? centre - StrictMath.log(-height / shift - 1) / slope : centre;
            Arrays.sort(points);
            return points;
        }
    }

    /** Linear between rows; 0 below the first, the last value above the last. */
    record Tabulated(PiecewiseLinear curve) implements Efficiency {
        public Tabulated {
            if (curve.min() < 0 || curve.max() > 1) {
                throw new IllegalArgumentException(
                        "efficiency must be 0 to 1, its table reaches from " + curve.min() + " to " + curve.max());
            }
        }

        /** From columns of a CSV table; errors name file, line and column. */
        public static Tabulated of(Table table, String energyColumn, String efficiencyColumn) {
            double[] energy = table.increasing(energyColumn);
            double[] efficiency = table.nonNegative(efficiencyColumn);
            if (energy.length > 0 && energy[0] < 0) {
                throw table.fault(0, energyColumn, energy[0] + " is negative");
            }
            if (energy.length < 2) {
                throw new TableException(table.file(), "an efficiency table needs two rows or more");
            }
            for (int r = 0; r < efficiency.length; r++) {
                if (efficiency[r] > 1) {
                    throw table.fault(r, efficiencyColumn, efficiency[r] + " is above 1, an efficiency is 0 to 1");
                }
            }
            return new Tabulated(new PiecewiseLinear(energy, efficiency));
        }

        /** From a table whose first column is the energy in keV and which has a column {@code efficiency}. */
        public static Tabulated of(Table table) {
            return of(table, table.columns().get(0), "efficiency");
        }

        @Override
        public double at(double energyKeV) {
            return energyKeV < curve.first() ? 0 : curve.value(energyKeV);
        }

        @Override
        public double[] breakpointsKeV() {
            return curve.knots();
        }
    }
}
