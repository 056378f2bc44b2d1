package magneton.response;

import org.hipparchus.special.Erf;

/**
 * Share of recoils whose angle passes a cut after resolution: the integral of P(theta) over the angles at one T, with
 * P the probability that an observed angle of {@link Tracking} is within the cut.
 *
 * <p>By parts, {@code P(hi) F(pi) + sum (P(edge_k) - P(edge_k+1)) F(middle_k)} over cells of theta within six sigma of
 * the cut, F being the share within an angle: needs no density, and takes lines (steps of F) as they come. Cells are a
 * quarter sigma wide: error below 1e-3 of what the cut removes where F is smooth, below a tenth of a step at the T where
 * a line lies in one cell.
 */
final class AngularAcceptance {
    private static final int CELLS = 48;
    private static final double REACH = 6;
    private static final int PANELS = 8;

    private final double[] middle;
    private final double[] weight;
    private final double beyond;

    /**
     * @param widestRad the cut, above 0 to pi; pi is none
     * @param sigmaRad resolution of each projected angle, above 0
     */
    AngularAcceptance(double widestRad, double sigmaRad) {
        boolean cut = widestRad < Math.PI;
        int cells = cut ? CELLS : 0;
        middle = new double[cells];
        weight = new double[cells];
        double low = Math.max(0, widestRad - REACH * sigmaRad);
        double high = Math.min(Math.PI, widestRad + REACH * sigmaRad);
        double before = cut ? passes(low, widestRad, sigmaRad) : 1;
        for (int k = 0; k < cells; k++) {
            double after = passes(low + (high - low) * (k + 1) / cells, widestRad, sigmaRad);
            middle[k] = low + (high - low) * (k + 0.5) / cells;
            weight[k] = before - after;
            before = after;
        }
        beyond = before;
    }

    /** Share of the recoils of an energy that pass. */
    double share(ExpectedRecoils recoils, double recoilKeV) {
        double sum = beyond;
        for (int k = 0; k < middle.length; k++) {
            sum += weight[k] * recoils.shareWithin(recoilKeV, middle[k]);
        }
        return sum;
    }

    /** Probability that {@code sqrt((theta + s z1)^2 + (s z2)^2)} is at most the cut, with z2 = (cut/s) sin u. */
    static double passes(double thetaRad, double cutRad, double sigmaRad) {
        double ratio = cutRad / sigmaRad;
        double end = StrictMath.asin(Math.min(1, (REACH + 2) / ratio));
        PointList points = new PointList();
        for (int i = 0; i < PANELS; i++) {
            points.gauss(end * i / PANELS, end * (i + 1) / PANELS);
        }
        double[] u = points.x();
        double[] w = points.weight();
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            double z = ratio * StrictMath.sin(u[i]);
            double reach = cutRad * StrictMath.cos(u[i]);
            double inside = 0.5 * (Erf.erf((reach - thetaRad) / (sigmaRad * Math.sqrt(2)))
                    + Erf.erf((reach + thetaRad) / (sigmaRad * Math.sqrt(2))));
            sum += w[i] * ratio * StrictMath.cos(u[i]) * StrictMath.exp(-0.5 * z * z) * inside;
        }
        return 2 * sum / Math.sqrt(2 * Math.PI);
    }
}
