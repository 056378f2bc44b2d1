package magneton.rate;

import magneton.constant.Constants;

/**
 * A rectangle in (x, y) with the density of events of bound electrons on it:
 *
 * <pre>density(x, y, E) = phi(E) [d_0 + d_1/E + d_2/E^2],   E &gt;= minEnergy(T, q),  q &gt; T</pre>
 *
 * <p>with each d_k bilinear between the corners, x = ln(T - offset), y = ln(q / sqrt(T)); MeV. Electrons that count as
 * free have no y: their q follows from T, and the patch has height one.
 *
 * @param shell subshell, index in the element's table
 * @param free whether q is that of a free electron at rest
 * @param d three rows of the values at (x0, y0), (x1, y0), (x0, y1), (x1, y1)
 */
public record DensityPatch(
        int shell, boolean free, double offset, double x0, double x1, double y0, double y1, double[][] d) {
    /** y of free electrons: q^2 = T (T + 2 m_e). */
    private static final double RIDGE = 0.5 * StrictMath.log(2 * Constants.ELECTRON_MASS_MEV);

    /** A patch of free electrons with densities at its two ends. */
    static DensityPatch ofFree(int shell, double x0, double x1, double[] at0, double[] at1) {
        double[][] d = new double[3][];
        for (int k = 0; k < 3; k++) {
            d[k] = new double[] {at0[k], at1[k], at0[k], at1[k]};
        }
        return new DensityPatch(shell, true, 0, x0, x1, RIDGE, RIDGE, d);
    }

    /** T at x, MeV. */
    public double transfer(double x) {
        return offset + StrictMath.exp(x);
    }

    /** q at (T, y), MeV. */
    public double momentum(double transfer, double y) {
        return free
                ? Math.sqrt(transfer * (transfer + 2 * Constants.ELECTRON_MASS_MEV))
                : StrictMath.exp(y) * Math.sqrt(transfer);
    }

    /** Extent in y, one for free electrons. */
    public double height() {
        return free ? 1 : y1 - y0;
    }

    /** d_k at fractions s along x and t along y. */
    public double at(int k, double s, double t) {
        double[] c = d[k];
        return (1 - t) * ((1 - s) * c[0] + s * c[1]) + t * ((1 - s) * c[2] + s * c[3]);
    }

    /** The patch cut to a smaller rectangle: the same function there. */
    public DensityPatch part(double xa, double xb, double ya, double yb) {
        double s0 = (xa - x0) / (x1 - x0);
        double s1 = (xb - x0) / (x1 - x0);
        double t0 = free ? 0 : (ya - y0) / (y1 - y0);
        double t1 = free ? 0 : (yb - y0) / (y1 - y0);
        double[][] cut = new double[3][];
        for (int k = 0; k < 3; k++) {
            cut[k] = new double[] {at(k, s0, t0), at(k, s1, t0), at(k, s0, t1), at(k, s1, t1)};
        }
        return new DensityPatch(shell, free, offset, xa, xb, ya, yb, cut);
    }

    /** Lowest neutrino energy at (T, q), q above T, for a final mass m: (q + T)/2 + m^2 / (2 (q - T)). */
    public static double minEnergy(double transfer, double momentum, double finalMass) {
        double massTerm = finalMass == 0 ? 0 : finalMass * finalMass / (2 * (momentum - transfer));
        return 0.5 * (momentum + transfer) + massTerm;
    }

    /** A lower bound of the neutrino energy on the patch; infinite if q is nowhere above T. */
    public double lowestEnergy(double finalMass) {
        double t0 = transfer(x0);
        double t1 = transfer(x1);
        double q0 = momentum(t0, y0);
        double q1 = momentum(t1, y1);
        if (finalMass == 0) {
            return 0.5 * (Math.max(q0, t0) + t0);
        }
        double near = Math.max(q0 - t1, 0);
        double far = q1 - t0;
        if (!(far > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        // T + (q - T)/2 + m^2 / (2 (q - T)) is lowest at q - T = m
        double gap = Math.min(Math.max(finalMass, near), far);
        return t0 + 0.5 * gap + finalMass * finalMass / (2 * gap);
    }
}
