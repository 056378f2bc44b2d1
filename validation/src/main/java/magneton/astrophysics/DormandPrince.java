package magneton.astrophysics;

/**
 * Ordinary differential equations by the embedded Runge-Kutta pair of order 5(4) with step control (Dormand and Prince,
 * J. Comput. Appl. Math. 6 (1980) 19).
 */
final class DormandPrince {
    private static final double[] C = {0, 1 / 5.0, 3 / 10.0, 4 / 5.0, 8 / 9.0, 1, 1};
    private static final double[][] A = {
        {}, {1 / 5.0}, {3 / 40.0, 9 / 40.0}, {44 / 45.0, -56 / 15.0, 32 / 9.0},
        {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
        {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
        {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}};
    /** Fifth less fourth order. */
    private static final double[] E = {
        71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0};
    private static final double SAFETY = 0.9;

    private final Slopes slopes;
    private final double relative;
    private final double[] absolute;
    private double step;

    /** Fills derivatives at a point. */
    interface Slopes {
        void at(double s, double[] y, double[] dy);
    }

    /**
     * @param relative error a step
     * @param absolute error a step, by component
     */
    DormandPrince(Slopes slopes, double relative, double[] absolute) {
        this.slopes = slopes;
        this.relative = relative;
        this.absolute = absolute;
    }

    /** Carries {@code y} from one point to a later one. */
    void advance(double from, double to, double[] y) {
        double s = from;
        double last = (to - from) * 1e-12;
        step = step > 0 ? step : (to - from) / 10;
        while (to - s > last) {
            double h = Math.min(step, to - s);
            double[][] k = new double[C.length][y.length];
            double[] trial = y;
            for (int stage = 0; stage < C.length; stage++) {
                trial = y.clone();
                for (int j = 0; j < stage; j++) {
                    for (int i = 0; i < y.length; i++) {
                        trial[i] += h * A[stage][j] * k[j][i];
                    }
                }
                slopes.at(s + C[stage] * h, trial, k[stage]);
            }
            double error = error(y, trial, k, h);
            if (error <= 1) {
                s += h;
                System.arraycopy(trial, 0, y, 0, y.length);
            }
            double factor = Math.clamp(SAFETY * Math.pow(Math.max(error, 1e-10), -0.2), 0.2, 5);
            // The last step of an interval is short by chance: the next begins with what was meant.
            if (!(s + h > s)) {
                throw new IllegalStateException("the equations cannot be followed beyond " + s);
            }
            step = error <= 1 && h < step ? Math.max(step, h * factor) : h * factor;
        }
    }

    /** Largest error over what is allowed; the last stage stands at the new point. */
    private double error(double[] y, double[] next, double[][] k, double h) {
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            double difference = 0;
            for (int stage = 0; stage < C.length; stage++) {
                difference += h * E[stage] * k[stage][i];
            }
            double allowed = absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(next[i]));
            largest = Math.max(largest, Math.abs(difference) / allowed);
        }
        return Double.isNaN(largest) ? 1e3 : largest;
    }
}
