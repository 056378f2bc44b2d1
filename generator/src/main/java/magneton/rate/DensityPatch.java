package magneton.rate;

import magneton.constant.Constants;

/**
 * A rectangle in (x, y) with the density of events of bound electrons on it:
 *
 * <pre>density(x, y, E) = phi(E) [d_0 + d_1/E + d_2/E^2],   E &gt;= minEnergy(T, Q^2),  Q^2 = q^2 - T^2 &gt; 0</pre>
 *
 * <p>with each d_k bilinear between the corners, x = ln(T - offset), y = ln(Q / sqrt(T)); MeV. Electrons that count as
 * free have one y, as Q^2 = 2 m_e T, and the patch has height one.
 *
 * @param shell subshell, index in the element's table
 * @param free whether Q is that of a free electron at rest
 * @param d three rows of the values at (x0, y0), (x1, y0), (x0, y1), (x1, y1)
 */
public record DensityPatch(
        int shell, boolean free, double offset, double x0, double x1, double y0, double y1, double[][] d) {
    /** y of free electrons. */
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

    /** Q^2 at (T, y), MeV^2. */
    public double square(double transfer, double y) {
        return transfer * StrictMath.exp(2 * y);
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

    /** Lowest neutrino energy at T and Q^2 for a final mass m: (q + T)/2 (1 + m^2/Q^2). */
    public static double minEnergy(double transfer, double square, double finalMass) {
        double least = 0.5 * (Math.sqrt(transfer * transfer + square) + transfer);
        return finalMass == 0 ? least : least * (1 + finalMass * finalMass / square);
    }

    /** A lower bound of the neutrino energy on the patch. */
    public double lowestEnergy(double finalMass) {
        double t0 = transfer(x0);
        if (finalMass == 0) {
            return minEnergy(t0, square(t0, y0), 0);
        }
        // T + (q - T)/2 + m^2 / (2 (q - T)) is lowest at q - T = m
        double gap = Math.clamp(finalMass, gap(t0, y0), gap(transfer(x1), y1));
        return t0 + 0.5 * gap + finalMass * finalMass / (2 * gap);
    }

    /** q - T, which rises with both. */
    private double gap(double transfer, double y) {
        double square = square(transfer, y);
        return square / (Math.sqrt(transfer * transfer + square) + transfer);
    }
}
