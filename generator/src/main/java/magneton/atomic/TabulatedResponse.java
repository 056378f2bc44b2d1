package magneton.atomic;

import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * A tabulated response between its grid points.
 *
 * <p>Within a row a natural cubic spline in ln q of ln V, for the two cross terms of their ratio to the geometric mean
 * of the squares they belong to; between rows linear in ln T at equal q / sqrt(T), along which the Bethe ridge runs.
 * Between rows that start below 1.5 times the binding energy linear in ln(T - B) instead. Outside the tabulated q the
 * spline goes on as a power law (q^2 for the charge, constant for the transverse response at small q).
 */
final class TabulatedResponse implements Response {
    private static final double EV = 1e-6;
    /** Hartree energy, eV: unit of the tabulated values. */
    private static final double HARTREE_EV = 27.211386;
    /** Up to this many binding energies rows are joined in ln(T - B). */
    static final double NEAR_EDGE = 1.5;
    /** An edge coordinate needs a first row clearly above the edge. */
    private static final double CLEAR_OF_EDGE = 1.0005;

    private final double[] transferMeV;
    private final double bindingMeV;
    private final double[] logTransfer;
    private final double[] logMomentum;
    private final double inverseStep;
    private final double edgeRangeEnd;
    private final MathKernels math = MathKernels.of(SimdMode.SCALAR);
    /** Per component and row the knots of the spline and its second derivatives. */
    private final double[][] value;
    private final double[][] curvature;

    TabulatedResponse(ResponseTable.Rows rows, double bindingMeV) {
        this.bindingMeV = bindingMeV;
        int n = rows.transferEv().length;
        int columns = rows.momentumEv().length;
        transferMeV = new double[n];
        logTransfer = new double[n];
        for (int i = 0; i < n; i++) {
            transferMeV[i] = rows.transferEv()[i] * EV;
            logTransfer[i] = StrictMath.log(transferMeV[i]);
        }
        logMomentum = new double[columns];
        for (int j = 0; j < columns; j++) {
            logMomentum[j] = StrictMath.log(rows.momentumEv()[j] * EV);
        }
        inverseStep = (columns - 1) / (logMomentum[columns - 1] - logMomentum[0]);
        int away = 0;
        while (away < n - 1 && transferMeV[away] < NEAR_EDGE * bindingMeV) {
            away++;
        }
        edgeRangeEnd = transferMeV[transferMeV[0] > CLEAR_OF_EDGE * bindingMeV ? away : 0];
        value = new double[COUNT][];
        for (int k = 0; k < COUNT; k++) {
            value[k] = smooth(rows.values(), k);
        }
        curvature = new double[COUNT][n * columns];
        for (int k = 0; k < COUNT; k++) {
            for (int i = 0; i < n; i++) {
                CubicSpline.curvatures(logMomentum, value[k], i * columns, curvature[k]);
            }
        }
    }

    /** What is interpolated: logarithms of what is positive, ratios of the rest. */
    private static double[] smooth(double[][] values, int component) {
        double[] in = values[component];
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            out[i] = switch (component) {
                case AXIAL_CROSS -> in[i] / Math.sqrt(values[AXIAL_CHARGE][i] * values[AXIAL_LONGITUDINAL][i]);
                case INTERFERENCE -> in[i] / Math.sqrt(values[TRANSVERSE][i] * values[AXIAL_TRANSVERSE][i]);
                default -> StrictMath.log(in[i] / (HARTREE_EV * EV));
            };
        }
        return out;
    }

    /** Lowest energy transfer tabulated, MeV. */
    double firstRow() {
        return transferMeV[0];
    }

    /** The energy from which rows are joined in ln T; below it in ln(T - B). The first row if there is no such range. */
    double edgeRangeEnd() {
        return edgeRangeEnd;
    }

    @Override
    public void along(double transfer, double[] y, int n, int components, double[][] out) {
        int row = row(transfer);
        double offset = transferMeV[row] < edgeRangeEnd ? bindingMeV : 0;
        double f = offset == 0
                ? (StrictMath.log(transfer) - logTransfer[row]) / (logTransfer[row + 1] - logTransfer[row])
                : StrictMath.log((transfer - offset) / (transferMeV[row] - offset))
                        / StrictMath.log((transferMeV[row + 1] - offset) / (transferMeV[row] - offset));
        for (int k = 0; k < components; k++) {
            for (int i = 0; i < n; i++) {
                out[k][i] = (1 - f) * spline(k, row, y[i] + 0.5 * logTransfer[row])
                        + f * spline(k, row + 1, y[i] + 0.5 * logTransfer[row + 1]);
            }
        }
        for (int k = 0; k < Math.min(components, AXIAL_CROSS); k++) {
            math.exp(out[k], out[k], n);
        }
        for (int i = 0; i < n && components == COUNT; i++) {
            out[AXIAL_CROSS][i] *= Math.sqrt(out[AXIAL_CHARGE][i] * out[AXIAL_LONGITUDINAL][i]);
            out[INTERFERENCE][i] *= Math.sqrt(out[TRANSVERSE][i] * out[AXIAL_TRANSVERSE][i]);
        }
    }

    private int row(double transfer) {
        int lo = 0;
        int hi = transferMeV.length - 1;
        while (hi - lo > 1) {
            int middle = (lo + hi) >>> 1;
            if (transferMeV[middle] <= transfer) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
        return lo;
    }

    private double spline(int component, int row, double logQ) {
        int last = logMomentum.length - 1;
        int at = row * logMomentum.length;
        double[] v = value[component];
        double[] m = curvature[component];
        if (logQ <= logMomentum[0] || logQ >= logMomentum[last]) {
            return CubicSpline.beyond(logMomentum, v, m, at, logQ);
        }
        int j = Math.min(last - 1, (int) ((logQ - logMomentum[0]) * inverseStep));
        j -= logQ < logMomentum[j] ? 1 : 0;
        j += logQ > logMomentum[j + 1] ? 1 : 0;
        return CubicSpline.between(logMomentum, v, m, at, j, logQ);
    }
}
