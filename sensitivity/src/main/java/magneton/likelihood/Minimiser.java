package magneton.likelihood;

import java.util.Arrays;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Minimises -ln L by Newton steps with the Gauss-Newton Hessian (exact where templates are linear in the parameters) and
 * a backtracking line search that never leaves the region of positive expectations.
 */
public final class Minimiser {
    private static final int MAX_STEPS = 300;
    private static final int MAX_HALVINGS = 50;
    /** A step that promises less than this in -ln L ends the search: 1e-5 standard deviations. */
    private static final double PROMISE = 1e-10;
    private static final double RIDGE = 1e-13;

    private final Likelihood likelihood;
    private final CountModel model;
    private final double lowestX;
    private final double[] nu;
    private final double[][] jacobian;

    private Minimiser(Likelihood likelihood) {
        this.likelihood = likelihood;
        this.model = likelihood.model();
        this.lowestX = likelihood.statistic() instanceof BinStatistic.Poisson ? model.lowest() : Double.NEGATIVE_INFINITY;
        this.nu = new double[model.bins()];
        this.jacobian = new double[model.parameters()][model.bins()];
    }

    /** The minimum nearest to a start, all parameters free. */
    public static Fit free(Likelihood likelihood, double[] start) {
        return new Minimiser(likelihood).minimise(start, 0);
    }

    /** The minimum with x held at the value of the start. */
    public static Fit atX(Likelihood likelihood, double[] start) {
        return new Minimiser(likelihood).minimise(start, 1);
    }

    private Fit minimise(double[] start, int first) {
        double[] p = start.clone();
        double value = likelihood.value(p);
        if (!Double.isFinite(value)) {
            Arrays.fill(p, 1, p.length, 0);
            value = likelihood.value(p);
        }
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] gradient = new double[p.length];
            RealMatrix hessian = expand(p, gradient);
            boolean atEdge = first == 0 && p[0] <= lowestX && gradient[0] > 0;
            double[] direction = direction(hessian, gradient, atEdge ? 1 : first);
            double promise = 0;
            for (int k = 0; k < p.length; k++) {
                promise -= gradient[k] * direction[k];
            }
            if (promise < PROMISE) {
                break;
            }
            double[] better = search(p, value, direction, promise);
            if (better == null) {
                break;
            }
            p = better;
            value = likelihood.value(p);
        }
        return new Fit(p, value, first == 0 ? covariance(p) : new double[0][]);
    }

    /** A point along a direction where -ln L is lower by a fair share of what the slope promises; null if there is none. */
    private double[] search(double[] p, double value, double[] direction, double promise) {
        double length = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            double[] trial = p.clone();
            for (int k = 0; k < p.length; k++) {
                trial[k] += length * direction[k];
            }
            trial[0] = Math.max(trial[0], Math.min(p[0], lowestX));
            if (likelihood.value(trial) < value - 1e-4 * length * promise) {
                return trial;
            }
            length *= 0.5;
        }
        return null;
    }

    /** Fills the gradient and gives the Hessian at a point. */
    private RealMatrix expand(double[] p, double[] gradient) {
        model.evaluate(p, nu, jacobian);
        int n = p.length;
        double[][] hessian = new double[n][n];
        double[] weighted = new double[nu.length];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < nu.length; i++) {
                gradient[k] += likelihood.statistic().slope(i, likelihood.data()[i], nu[i]) * jacobian[k][i];
                weighted[i] = likelihood.statistic().weight(i, likelihood.data()[i], nu[i]) * jacobian[k][i];
            }
            for (int m = 0; m <= k; m++) {
                double sum = 0;
                for (int i = 0; i < nu.length; i++) {
                    sum += weighted[i] * jacobian[m][i];
                }
                hessian[k][m] = sum;
                hessian[m][k] = sum;
            }
        }
        for (int k = 1; k < n; k++) {
            if (model.pulls().get(k - 1).constrained()) {
                hessian[k][k] += 1;
                gradient[k] += p[k] - likelihood.centres()[k - 1];
            }
        }
        for (int k = 0; k < n; k++) {
            hessian[k][k] += RIDGE * (hessian[k][k] + 1);
        }
        return new Array2DRowRealMatrix(hessian, false);
    }

    private static double[] direction(RealMatrix hessian, double[] gradient, int first) {
        double[] direction = new double[gradient.length];
        int n = gradient.length - first;
        if (n == 0) {
            return direction;
        }
        RealMatrix part = hessian.getSubMatrix(first, gradient.length - 1, first, gradient.length - 1);
        DecompositionSolver solver = new LUDecomposition(part, 0).getSolver();
        double[] step = solver.solve(new ArrayRealVector(gradient).getSubVector(first, n)).toArray();
        for (int k = 0; k < n; k++) {
            direction[first + k] = -step[k];
        }
        return direction;
    }

    /** The inverse of the Hessian. */
    private double[][] covariance(double[] p) {
        RealMatrix hessian = expand(p, new double[p.length]);
        try {
            return new LUDecomposition(hessian, 0).getSolver().getInverse().getData();
        } catch (MathIllegalArgumentException e) { // singular
            double[][] unknown = new double[p.length][p.length];
            for (double[] row : unknown) {
                Arrays.fill(row, Double.POSITIVE_INFINITY);
            }
            return unknown;
        }
    }
}
