package magneton.astrophysics;

import java.util.function.DoubleBinaryOperator;

import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;

import magneton.rate.Quadrature;

/**
 * An integral over a Fermi gas at x = m/T, Int z^2 g dz / (e^y + 1) with y^2 = z^2 + x^2, tabulated as ln J + x over ln
 * x from 1e-7 to 1e4. Outside, the value at the end.
 */
final class FermionIntegrals {
    /** g = y; J(0) = 7 pi^4/120. */
    static final FermionIntegrals ENERGY = new FermionIntegrals((y, z) -> y);
    /** g = 1. */
    static final FermionIntegrals NUMBER = new FermionIntegrals((y, z) -> 1);
    /** g = z^2 / 3y. */
    static final FermionIntegrals PRESSURE = new FermionIntegrals((y, z) -> z * z / (3 * y));

    private static final double LOWEST = 1e-7;
    private static final double HIGHEST = 1e4;
    private static final int KNOTS = 1500;
    private static final int PANELS = 30;
    /** Highest root of a kinetic energy over T. */
    private static final double FAR = 7.75;

    private final PolynomialSplineFunction table;
    private final PolynomialSplineFunction slope;

    private FermionIntegrals(DoubleBinaryOperator g) {
        double[] logX = new double[KNOTS];
        double[] values = new double[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            double share = i / (KNOTS - 1.0);
            logX[i] = (1 - share) * Math.log(LOWEST) + share * Math.log(HIGHEST);
            values[i] = Math.log(timesExp(Math.exp(logX[i]), g));
        }
        table = new SplineInterpolator().interpolate(logX, values);
        slope = table.polynomialSplineDerivative();
    }

    /** J times e^x; with k = y - x = r^2, z = r sqrt(k + 2x) and z dz = y dk. */
    private static double timesExp(double x, DoubleBinaryOperator g) {
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            sum += Quadrature.legendre(r -> {
                double k = r * r;
                double y = k + x;
                double z = r * Math.sqrt(k + 2 * x);
                return 2 * r * z * y * g.applyAsDouble(y, z) * Math.exp(-k) / (1 + Math.exp(-y));
            }, FAR * i / PANELS, FAR * (i + 1) / PANELS);
        }
        return sum;
    }

    /** J(x). */
    double at(double x) {
        return Math.exp(table.value(inside(x)) - x);
    }

    /** d ln J / d ln x. */
    double logSlope(double x) {
        return slope.value(inside(x)) - x;
    }

    private static double inside(double x) {
        return Math.min(Math.max(Math.log(x), Math.log(LOWEST)), Math.log(HIGHEST));
    }
}
