package magneton.atomic;

import java.util.ArrayList;
import java.util.List;

import magneton.constant.Constants;
import magneton.simd.Lanes;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Lays patches over a response: halves them until bilinear functions are good enough everywhere.
 *
 * <p>Measured are two integrands over y, the one of a magnetic moment (charge and transverse response) and the one of
 * the weak current (q^2 times as large): what a bilinear function misses at a Gauss point of a patch, times the height
 * of the patch in y, may be a tolerance times the row's integral. Integrals of patches are kept by construction.
 */
final class PatchMesh {
    /** Tolerance that keeps the effective electrons of every row to 0.1 % and its weak cross section to 0.8 %. */
    static final double USUAL = 1.7e-3;

    /** Factor to second differences along x: errors in x of the patches of a row add up, those in y even out. */
    private static final double STRICTER_IN_X = 1.5;

    /** Share of a row's integral that may be left out at each end in y. */
    private static final double CUT = 1e-5;

    private static final double WEIGHT_Y = 0.3;
    private static final double FIRST_X = 0.7;
    private static final double FIRST_Y = 0.4;
    private static final double SMALLEST = 1e-3;
    private static final int ROWS = 9;
    private static final double SCAN = 0.05;
    /** How far in y beyond the ridge of free electrons responses are looked at. */
    private static final double BEYOND_RIDGE = 3;
    private static final double RIDGE = 0.5 * StrictMath.log(2 * Constants.ELECTRON_MASS_MEV);
    private static final int SIDE = ResponsePatch.SIDE;

    private final MathKernels math = MathKernels.of(SimdMode.SCALAR);
    private final Response response;
    private final double offset;
    private final double tolerance;
    private final List<ResponsePatch> patches = new ArrayList<>();
    private final double x0;
    private final double x1;
    private final double[][] rowIntegrals = new double[2][ROWS];
    private double y0 = Double.POSITIVE_INFINITY;
    private double y1 = Double.NEGATIVE_INFINITY;

    private final double[] y = new double[SIDE + Lanes.LOGICAL];
    private final double[] q = new double[SIDE + Lanes.LOGICAL];
    private final double[][] row = new double[Response.COUNT][SIDE + Lanes.LOGICAL];

    private PatchMesh(Response response, double offset, double fromMeV, double toMeV, double tolerance) {
        this.tolerance = tolerance;
        this.response = response;
        this.offset = offset;
        this.x0 = StrictMath.log(fromMeV - offset);
        this.x1 = StrictMath.log(toMeV - offset);
    }

    /** Patches over [from, to] (MeV); offset 0 or the binding energy. */
    static List<ResponsePatch> of(
            Response response, double offset, double fromMeV, double toMeV, double tolerance) {
        PatchMesh mesh = new PatchMesh(response, offset, fromMeV, toMeV, tolerance);
        mesh.scanRows();
        int nx = (int) Math.ceil((mesh.x1 - mesh.x0) / FIRST_X);
        int ny = (int) Math.ceil((mesh.y1 - mesh.y0) / FIRST_Y);
        for (int i = 0; i < nx; i++) {
            for (int j = 0; j < ny; j++) {
                mesh.divide(between(mesh.x0, mesh.x1, i, nx), between(mesh.x0, mesh.x1, i + 1, nx),
                        between(mesh.y0, mesh.y1, j, ny), between(mesh.y0, mesh.y1, j + 1, ny));
            }
        }
        return mesh.patches;
    }

    private static double between(double a, double b, int i, int n) {
        return i == n ? b : a + (b - a) * i / n;
    }

    private double transfer(double x) {
        return offset + StrictMath.exp(x);
    }

    /** The integrals of rows, and the range of y that holds all but {@link #CUT} of each. */
    private void scanRows() {
        for (int i = 0; i < ROWS; i++) {
            double t = transfer(between(x0, x1, i, ROWS - 1));
            double bottom = 0.5 * StrictMath.log(t);
            int n = (int) Math.ceil((RIDGE + BEYOND_RIDGE - bottom) / SCAN);
            double[] places = new double[n + Lanes.LOGICAL];
            for (int j = 0; j < n; j++) {
                places[j] = bottom + (j + 0.5) * SCAN;
            }
            double[][] values = new double[Response.COUNT][n + Lanes.LOGICAL];
            response.along(t, places, n, Response.VECTOR, values);
            double[] momentum = new double[n + Lanes.LOGICAL];
            math.exp(places, momentum, n);
            for (int k = 0; k < 2; k++) {
                double[] cumulative = new double[n + 1];
                for (int j = 0; j < n; j++) {
                    cumulative[j + 1] = cumulative[j] + SCAN * integrand(k, t, momentum[j], values, j);
                }
                rowIntegrals[k][i] = cumulative[n];
                extend(cumulative, bottom);
            }
        }
    }

    private void extend(double[] cumulative, double bottom) {
        int n = cumulative.length - 1;
        int low = 0;
        while (low < n && cumulative[low + 1] < CUT * cumulative[n]) {
            low++;
        }
        int high = n;
        while (high > 0 && cumulative[high - 1] > (1 - CUT) * cumulative[n]) {
            high--;
        }
        y0 = Math.min(y0, bottom + low * SCAN);
        y1 = Math.max(y1, bottom + high * SCAN);
    }

    /** d/dx d/dy of the effective electrons (k = 0) and of the weak cross section at high energy (k = 1), scaled. */
    private double integrand(int k, double t, double qOverRootT, double[][] values, int j) {
        double q2 = qOverRootT * qOverRootT * t;
        return (t - offset) * (k == 0
                ? (1 - t * t / q2) * values[Response.CHARGE][j] + 0.5 * values[Response.TRANSVERSE][j]
                : q2 * values[Response.CHARGE][j]);
    }

    private void divide(double a, double b, double c, double d) {
        double[][] f = integrands(a, b, c, d);
        double worst = 0;
        double alongX = 0;
        double alongY = 0;
        for (int k = 0; k < 2; k++) {
            double integral = rowIntegral(k, 0.5 * (a + b));
            double[] corners = ResponsePatch.bilinear(f[k]);
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    double miss = Math.abs(f[k][SIDE * i + j] - ResponsePatch.bilinearAt(corners, i, j));
                    worst = Math.max(worst, miss / integral);
                }
                alongX = Math.max(alongX, Math.abs(f[k][i] - 2 * f[k][SIDE + i] + f[k][2 * SIDE + i]) / integral);
                alongY = Math.max(alongY, Math.abs(f[k][SIDE * i] - 2 * f[k][SIDE * i + 1] + f[k][SIDE * i + 2]) / integral);
            }
        }
        if (Math.max(worst, STRICTER_IN_X * alongX) * (d - c) <= tolerance || Math.max(b - a, d - c) < SMALLEST) {
            patches.add(patch(a, b, c, d));
        } else if (STRICTER_IN_X * alongX > WEIGHT_Y * alongY && b - a >= SMALLEST) {
            double middle = 0.5 * (a + b);
            divide(a, middle, c, d);
            divide(middle, b, c, d);
        } else {
            double middle = 0.5 * (c + d);
            divide(a, b, c, middle);
            divide(a, b, middle, d);
        }
    }

    /** Both integrands at the Gauss points. */
    private double[][] integrands(double a, double b, double c, double d) {
        double[][] f = new double[2][SIDE * SIDE];
        for (int j = 0; j < SIDE; j++) {
            y[j] = ResponsePatch.node(c, d, j);
        }
        math.exp(y, q, SIDE);
        for (int i = 0; i < SIDE; i++) {
            double t = transfer(ResponsePatch.node(a, b, i));
            response.along(t, y, SIDE, Response.VECTOR, row);
            for (int j = 0; j < SIDE; j++) {
                f[0][SIDE * i + j] = integrand(0, t, q[j], row, j);
                f[1][SIDE * i + j] = integrand(1, t, q[j], row, j);
            }
        }
        return f;
    }

    private double rowIntegral(int k, double x) {
        double at = (x - x0) / (x1 - x0) * (ROWS - 1);
        int i = Math.max(0, Math.min(ROWS - 2, (int) at));
        double f = at - i;
        return (1 - f) * rowIntegrals[k][i] + f * rowIntegrals[k][i + 1];
    }

    private ResponsePatch patch(double a, double b, double c, double d) {
        double[][] nodes = new double[SIDE * SIDE][Response.COUNT];
        for (int j = 0; j < SIDE; j++) {
            y[j] = ResponsePatch.node(c, d, j);
        }
        for (int i = 0; i < SIDE; i++) {
            response.along(transfer(ResponsePatch.node(a, b, i)), y, SIDE, Response.COUNT, row);
            for (int j = 0; j < SIDE; j++) {
                for (int k = 0; k < Response.COUNT; k++) {
                    nodes[SIDE * i + j][k] = row[k][j];
                }
            }
        }
        return new ResponsePatch(offset, a, b, c, d, nodes);
    }
}
