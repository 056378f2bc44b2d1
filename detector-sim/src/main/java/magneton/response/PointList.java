package magneton.response;

import java.util.Arrays;

/** A growing list of Gauss-Legendre points, eight a panel. */
final class PointList {
    /** Positive abscissas and weights of the eight-point rule on [-1, 1] (Abramowitz and Stegun, table 25.4). */
    private static final double[] X = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363};
    private static final double[] W = {0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763};

    private double[] x = new double[256];
    private double[] weight = new double[256];
    private int size;

    /** Adds the points of the panel [a, b], in increasing order. */
    void gauss(double a, double b) {
        if (size + 8 > x.length) {
            x = Arrays.copyOf(x, 2 * x.length);
            weight = Arrays.copyOf(weight, 2 * weight.length);
        }
        double centre = 0.5 * (a + b);
        double half = 0.5 * (b - a);
        for (int i = 3; i >= 0; i--) {
            add(centre - half * X[i], half * W[i]);
        }
        for (int i = 0; i < 4; i++) {
            add(centre + half * X[i], half * W[i]);
        }
    }

    private void add(double point, double w) {
        x[size] = point;
        weight[size++] = w;
    }

    int size() {
        return size;
    }

    double[] x() {
        return Arrays.copyOf(x, size);
    }

    double[] weight() {
        return Arrays.copyOf(weight, size);
    }
}
