package magneton.sampling;

import magneton.process.FormFactor;

/**
 * The weight W(T) of a law on a window of T as a polynomial of degree 15 in s = (T - middle) / half, so that kernels
 * need no table and no special function.
 *
 * @param offset s = offset + slope T
 * @param slope see offset, 1/MeV
 * @param coefficients of s^0 to s^15
 * @param error largest deviation found on a fine grid, relative to the largest W of the window
 * @param falls whether W is proven to fall with T all over the window
 */
record WeightPolynomial(double offset, double slope, double[] coefficients, double error, boolean falls) {
    static final int DEGREE = 15;

    /** Rounding of a value, in units of the sum of the coefficients' sizes. */
    private static final double ROUNDING = 1e-14;

    /** Chebyshev fit on [from, to] (MeV). */
    static WeightPolynomial fit(FormFactor weight, double from, double to) {
        double middle = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        int n = DEGREE + 1;
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = weight.at(middle + half * StrictMath.cos(Math.PI * (j + 0.5) / n));
        }
        double[] monomials = new double[n];
        double[] previous = new double[n];
        double[] current = new double[n];
        previous[0] = 1;
        current[1] = 1;
        for (int k = 0; k < n; k++) {
            double c = 0;
            for (int j = 0; j < n; j++) {
                c += values[j] * StrictMath.cos(Math.PI * k * (j + 0.5) / n);
            }
            c *= (k == 0 ? 1.0 : 2.0) / n;
            for (int i = 0; i < n; i++) {
                monomials[i] += c * previous[i];
            }
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = (i > 0 ? 2 * current[i - 1] : 0) - previous[i];
            }
            previous = current;
            current = next;
        }
        WeightPolynomial fit = new WeightPolynomial(-middle / half, 1 / half, monomials, 0, false);
        return new WeightPolynomial(
                fit.offset, fit.slope, monomials, fit.worst(weight, from, to), falls(taylor(monomials, -1)));
    }

    /**
     * Whether the polynomial sum a_k v^k, v from 0 to 2, falls: its Bernstein coefficients, sum over k up to j of
     * C(j,k)/C(n,k) 2^k a_k, then fall with j, and the derivative is a sum of their differences with positive weights.
     */
    private static boolean falls(double[] a) {
        double previous = Double.POSITIVE_INFINITY;
        for (int j = 0; j <= DEGREE; j++) {
            double bernstein = 0;
            double ratio = 1;
            for (int k = 0; k <= j; k++) {
                bernstein += ratio * a[k];
                ratio *= 2.0 * (j - k) / (DEGREE - k);
            }
            if (bernstein > previous) {
                return false;
            }
            previous = bernstein;
        }
        return true;
    }

    /** Coefficients of the same polynomial in powers of s - middle. */
    private static double[] taylor(double[] coefficients, double middle) {
        double[] taylor = coefficients.clone();
        for (int i = 0; i < DEGREE; i++) {
            for (int k = DEGREE - 1; k >= i; k--) {
                taylor[k] += middle * taylor[k + 1];
            }
        }
        return taylor;
    }

    private double worst(FormFactor weight, double from, double to) {
        double worst = 0;
        double largest = Double.MIN_NORMAL;
        int points = 8 * DEGREE;
        for (int i = 0; i <= points; i++) {
            double t = from + (to - from) * i / points;
            double exact = weight.at(t);
            largest = Math.max(largest, exact);
            worst = Math.max(worst, Math.abs(exact - at(t)));
        }
        return worst / largest;
    }

    double at(double recoilMeV) {
        double s = Math.fma(recoilMeV, slope, offset);
        double p = coefficients[DEGREE];
        for (int k = DEGREE - 1; k >= 0; k--) {
            p = Math.fma(s, p, coefficients[k]);
        }
        return p;
    }

    /**
     * An upper bound on [from, to]: the value at the lower edge where W falls, otherwise the Taylor polynomial about the
     * middle with all its terms taken positive.
     */
    double max(double from, double to) {
        if (falls) {
            double size = 0;
            for (double coefficient : coefficients) {
                size += Math.abs(coefficient);
            }
            return Math.max(0, at(from)) + ROUNDING * size;
        }
        double middle = Math.fma(0.5 * (from + to), slope, offset);
        double half = 0.5 * (to - from) * slope;
        double[] taylor = taylor(coefficients, middle);
        double bound = taylor[0];
        double power = 1;
        for (int k = 1; k <= DEGREE; k++) {
            power *= half;
            bound += Math.abs(taylor[k]) * power;
        }
        return Math.max(0, bound);
    }
}
