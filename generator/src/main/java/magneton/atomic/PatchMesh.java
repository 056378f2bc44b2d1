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
 * <p>Measured are integrands over y: the one of a magnetic moment (charge and transverse response), the one of the weak
 * current (q^2 times as large) and, if responses are needed down to real photons, the one of a charge (charge response
 * over q^2, transverse response over Q^2): what a bilinear function misses at a Gauss point of a patch, times the height
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
    /** ln(Q/T) from which responses are looked at; below, they are those of real photons. */
    private static final double PHOTON = -5;
    /** Below this Q, MeV, nothing is needed: a thirtieth of the smallest photon mass. */
    private static final double LOWEST_Q = 3e-11;
    private static final double RIDGE = 0.5 * StrictMath.log(2 * Constants.ELECTRON_MASS_MEV);
    private static final int SIDE = ResponsePatch.SIDE;

    private final MathKernels math = MathKernels.of(SimdMode.SCALAR);
    private final Response response;
    private final double offset;
    private final double tolerance;
    private final List<ResponsePatch> patches = new ArrayList<>();
    private final double x0;
    private final double x1;
    private final int integrands;
    private final double[][] rowIntegrals;
    private double y0 = Double.POSITIVE_INFINITY;
    private double y1 = Double.NEGATIVE_INFINITY;

    private final double[] y = new double[SIDE + Lanes.LOGICAL];
    private final double[] places = new double[SIDE + Lanes.LOGICAL];
    private final double[] squares = new double[SIDE + Lanes.LOGICAL];
    private final double[][] row = new double[Response.COUNT][SIDE + Lanes.LOGICAL];

    private PatchMesh(
            Response response, double offset, double fromMeV, double toMeV, double tolerance, boolean photons) {
        this.integrands = photons ? 3 : 2;
        this.rowIntegrals = new double[integrands][ROWS];
        this.tolerance = tolerance;
        this.response = response;
        this.offset = offset;
        this.x0 = StrictMath.log(fromMeV - offset);
        this.x1 = StrictMath.log(toMeV - offset);
    }

    /** Patches over [from, to] (MeV), those that are wanted; offset 0 or the binding energy. */
    static List<ResponsePatch> of(
            Response response, double offset, double fromMeV, double toMeV, double tolerance, Coverage wanted) {
        if (!wanted.reaches(fromMeV, toMeV)) {
            return List.of();
        }
        PatchMesh mesh = new PatchMesh(response, offset, fromMeV, toMeV, tolerance, wanted.photons());
        mesh.scanRows();
        int nx = (int) Math.ceil((mesh.x1 - mesh.x0) / FIRST_X);
        int ny = (int) Math.ceil((mesh.y1 - mesh.y0) / FIRST_Y);
        for (int i = 0; i < nx; i++) {
            double left = between(mesh.x0, mesh.x1, i, nx);
            double right = between(mesh.x0, mesh.x1, i + 1, nx);
            if (!wanted.reaches(mesh.transfer(left), mesh.transfer(right))) {
                continue;
            }
            for (int j = 0; j < ny; j++) {
                mesh.divide(left, right, between(mesh.y0, mesh.y1, j, ny), between(mesh.y0, mesh.y1, j + 1, ny));
            }
            if (wanted.photons()) {
                // one column is enough for what no longer changes with y
                mesh.divide(left, right, lowestY(toMeV), mesh.y0);
            }
        }
        return mesh.patches;
    }

    /** y of the smallest Q at T and below, MeV. */
    static double lowestY(double transferMeV) {
        return StrictMath.log(LOWEST_Q) - 0.5 * StrictMath.log(transferMeV);
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
            double bottom = 0.5 * StrictMath.log(t) + PHOTON;
            int n = (int) Math.ceil((RIDGE + BEYOND_RIDGE - bottom) / SCAN);
            double[] points = new double[n + Lanes.LOGICAL];
            for (int j = 0; j < n; j++) {
                points[j] = bottom + (j + 0.5) * SCAN;
            }
            double[][] values = new double[Response.COUNT][n + Lanes.LOGICAL];
            double[] momenta = new double[n + Lanes.LOGICAL];
            double[] squares = new double[n + Lanes.LOGICAL];
            momenta(t, points, n, momenta, squares);
            response.along(t, momenta, n, Response.VECTOR, values);
            for (int k = 0; k < integrands; k++) {
                double[] cumulative = new double[n + 1];
                for (int j = 0; j < n; j++) {
                    cumulative[j + 1] = cumulative[j] + SCAN * integrand(k, t, squares[j], values, j);
                }
                rowIntegrals[k][i] = cumulative[n];
                extend(cumulative, bottom);
            }
        }
    }

    /** ln(q / sqrt(T)) and q^2 / T at y = ln(Q / sqrt(T)). */
    private void momenta(double t, double[] y, int n, double[] logs, double[] squares) {
        for (int i = 0; i < n; i++) {
            squares[i] = 2 * y[i];
        }
        math.exp(squares, squares, n);
        for (int i = 0; i < n; i++) {
            squares[i] += t;
        }
        math.log(squares, logs, n);
        for (int i = 0; i < n; i++) {
            logs[i] *= 0.5;
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

    /**
     * d/dx d/dy of the effective electrons (k = 0), of the weak cross section (1) and of that of a charge (2) at high
     * energy, scaled; with dq/q = (Q^2/q^2) dy.
     */
    private double integrand(int k, double t, double squareOverT, double[][] values, int j) {
        double q2 = t * squareOverT;
        double s = 1 - t / squareOverT;
        double charge = values[Response.CHARGE][j];
        double transverse = values[Response.TRANSVERSE][j];
        return (t - offset) * switch (k) {
            case 0 -> s * (s * charge + 0.5 * transverse);
            case 1 -> s * q2 * charge;
            default -> (s * charge + 0.5 * transverse) / q2;
        };
    }

    private void divide(double a, double b, double c, double d) {
        double[][] f = integrands(a, b, c, d);
        double worst = 0;
        double alongX = 0;
        double alongY = 0;
        for (int k = 0; k < integrands; k++) {
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

    /** The integrands at the Gauss points. */
    private double[][] integrands(double a, double b, double c, double d) {
        double[][] f = new double[integrands][SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            double t = transfer(ResponsePatch.node(a, b, i));
            respond(t, c, d, Response.VECTOR);
            for (int j = 0; j < SIDE; j++) {
                for (int k = 0; k < integrands; k++) {
                    f[k][SIDE * i + j] = integrand(k, t, squares[j], row, j);
                }
            }
        }
        return f;
    }

    /** Responses at the Gauss points of one T into {@link #row}. */
    private void respond(double t, double c, double d, int components) {
        for (int j = 0; j < SIDE; j++) {
            y[j] = ResponsePatch.node(c, d, j);
        }
        momenta(t, y, SIDE, places, squares);
        response.along(t, places, SIDE, components, row);
    }

    private double rowIntegral(int k, double x) {
        double at = (x - x0) / (x1 - x0) * (ROWS - 1);
        int i = Math.max(0, Math.min(ROWS - 2, (int) at));
        double f = at - i;
        return (1 - f) * rowIntegrals[k][i] + f * rowIntegrals[k][i + 1];
    }

    private ResponsePatch patch(double a, double b, double c, double d) {
        double[][] nodes = new double[SIDE * SIDE][Response.COUNT];
        for (int i = 0; i < SIDE; i++) {
            respond(transfer(ResponsePatch.node(a, b, i)), c, d, Response.COUNT);
            for (int j = 0; j < SIDE; j++) {
                for (int k = 0; k < Response.COUNT; k++) {
                    nodes[SIDE * i + j][k] = row[k][j];
                }
            }
        }
        return new ResponsePatch(offset, a, b, c, d, nodes);
    }
}
