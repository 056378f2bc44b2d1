package magneton.atomic;

/**
 * A rectangle in (x, y), x = ln(T - offset), y = ln(Q / sqrt(T)), Q^2 = q^2 - T^2, MeV, with the response at its 3 x 3 Gauss points.
 *
 * <p>The Bethe ridge of free electrons, Q^2 = 2 m_e T, has one y at all T.
 *
 * <p>Patches are laid so finely that what is sampled and integrated may be bilinear on them: the projection of density
 * at the Gauss points onto 1, x, y, xy, which keeps the integral of the patch.
 *
 * @param offset 0, or the binding energy just above an edge
 * @param nodes responses, at index 3 i + j that of point i along x and j along y, by component
 */
public record ResponsePatch(double offset, double x0, double x1, double y0, double y1, double[][] nodes) {
    /** Gauss-Legendre points along a side, as fractions of it. */
    public static final int SIDE = 3;

    private static final double GAUSS = Math.sqrt(0.6);
    private static final double[] FRACTION = {0.5 - 0.5 * GAUSS, 0.5, 0.5 + 0.5 * GAUSS};
    private static final double[] WEIGHT = {5.0 / 18, 8.0 / 18, 5.0 / 18};

    /** Place of Gauss point i between a and b. */
    public static double node(double a, double b, int i) {
        return a + (b - a) * FRACTION[i];
    }

    /**
     * Corner values (x0 y0, x1 y0, x0 y1, x1 y1) of the bilinear function closest to values at the nine points.
     */
    public static double[] bilinear(double[] values) {
        double mean = 0;
        double inX = 0;
        double inY = 0;
        double inBoth = 0;
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                double w = WEIGHT[i] * WEIGHT[j] * values[SIDE * i + j];
                double s = 2 * FRACTION[i] - 1;
                double t = 2 * FRACTION[j] - 1;
                mean += w;
                inX += 3 * w * s;
                inY += 3 * w * t;
                inBoth += 9 * w * s * t;
            }
        }
        return new double[] {
            mean - inX - inY + inBoth, mean + inX - inY - inBoth, mean - inX + inY - inBoth, mean + inX + inY + inBoth};
    }

    /** The bilinear function of corner values at Gauss point (i, j). */
    static double bilinearAt(double[] corners, int i, int j) {
        double s = FRACTION[i];
        double t = FRACTION[j];
        return (1 - t) * ((1 - s) * corners[0] + s * corners[1]) + t * ((1 - s) * corners[2] + s * corners[3]);
    }

    /** Writes the response at a point of the patch: quadratic in x and y through the nine. */
    public void at(double x, double y, double[] out) {
        double[] inX = lagrange((x - x0) / (x1 - x0));
        double[] inY = lagrange((y - y0) / (y1 - y0));
        for (int k = 0; k < Response.COUNT; k++) {
            double sum = 0;
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    sum += inX[i] * inY[j] * nodes[SIDE * i + j][k];
                }
            }
            out[k] = sum;
        }
    }

    private static double[] lagrange(double s) {
        double[] weights = new double[SIDE];
        for (int i = 0; i < SIDE; i++) {
            weights[i] = 1;
            for (int j = 0; j < SIDE; j++) {
                weights[i] *= i == j ? 1 : (s - FRACTION[j]) / (FRACTION[i] - FRACTION[j]);
            }
        }
        return weights;
    }
}
