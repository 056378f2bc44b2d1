package magneton.atomic;

/** Natural cubic splines over rows of one array that share their knots. */
final class CubicSpline {
    private CubicSpline() {}

    /** Writes the second derivatives at the knots of the row that starts at {@code at}, zero at both ends. */
    static void curvatures(double[] x, double[] y, int at, double[] m) {
        int n = x.length;
        double[] upper = new double[n];
        double[] right = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double h0 = x[i] - x[i - 1];
            double h1 = x[i + 1] - x[i];
            double diagonal = 2 * (h0 + h1) - h0 * upper[i - 1];
            upper[i] = h1 / diagonal;
            double bend = 6 * ((y[at + i + 1] - y[at + i]) / h1 - (y[at + i] - y[at + i - 1]) / h0);
            right[i] = (bend - h0 * right[i - 1]) / diagonal;
        }
        m[at] = 0;
        m[at + n - 1] = 0;
        for (int i = n - 2; i > 0; i--) {
            m[at + i] = right[i] - upper[i] * m[at + i + 1];
        }
    }

    /** Value in the interval from knot j on. */
    static double between(double[] x, double[] y, double[] m, int at, int j, double point) {
        double h = x[j + 1] - x[j];
        double b = (point - x[j]) / h;
        double a = 1 - b;
        return a * y[at + j] + b * y[at + j + 1]
                + ((a * a - 1) * a * m[at + j] + (b * b - 1) * b * m[at + j + 1]) * (h * h / 6);
    }

    /** Value outside the knots: a straight line from the end. */
    static double beyond(double[] x, double[] y, double[] m, int at, double point) {
        int last = x.length - 1;
        if (point <= x[0]) {
            double h = x[1] - x[0];
            double slope = (y[at + 1] - y[at]) / h - h / 6 * m[at + 1];
            return y[at] + slope * (point - x[0]);
        }
        double h = x[last] - x[last - 1];
        double slope = (y[at + last] - y[at + last - 1]) / h + h / 6 * m[at + last - 1];
        return y[at + last] + slope * (point - x[last]);
    }
}
