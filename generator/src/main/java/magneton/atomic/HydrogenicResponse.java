package magneton.atomic;

import magneton.constant.Constants;

/**
 * Response of electrons in a hydrogen-like 1s state, in closed form (J.-W. Chen et al., arXiv:1311.5294; barred momenta
 * are in units of alpha m_e, p_e^2 = 2T/(m_e alpha^2) - Z^2, both responses per energy in units of m_e alpha^2).
 *
 * <p>Non-relativistic: 2T/m_e is left out. Magnetisation (which R_T of the paper includes) and the axial components follow
 * from the charge response, so the free-electron limit of the weak current is right to order T/m_e.
 *
 * @param electrons number of electrons
 * @param charge effective Z
 */
record HydrogenicResponse(double electrons, double charge) implements Response {
    private static final double MASS = Constants.ELECTRON_MASS_MEV;
    private static final double ALPHA = Constants.ALPHA;
    private static final double UNIT = MASS * ALPHA * ALPHA;

    /** The 1s state of a given binding energy: Z = sqrt(2B / (m_e alpha^2)). */
    static HydrogenicResponse ofBinding(double electrons, double bindingMeV) {
        return new HydrogenicResponse(electrons, Math.sqrt(2 * bindingMeV / UNIT));
    }

    @Override
    public void along(double transferMeV, double[] y, int n, int components, double[][] out) {
        double p2 = Math.max(2 * transferMeV / UNIT - charge * charge, 1e-12 * charge * charge);
        for (int i = 0; i < n; i++) {
            double momentum = StrictMath.exp(y[i]) * Math.sqrt(transferMeV);
            double convection = vector(p2, momentum / (MASS * ALPHA), i, out);
            Response.fromCharge(out[CHARGE][i], momentum / MASS, i, components, out);
            out[TRANSVERSE][i] += convection;
        }
    }

    /** Writes R_L and returns R_T without magnetisation, at squared momentum p2 of the electron and q, both barred. */
    private double vector(double p2, double q, int i, double[][] out) {
        double z2 = charge * charge;
        double p = Math.sqrt(p2);
        double q2 = q * q;
        double plus = (q + p) * (q + p) + z2;
        double minus = (q - p) * (q - p) + z2;
        double phase = StrictMath.exp(-2 * charge / p * StrictMath.atan2(2 * charge * p, q2 - p2 + z2))
                / -StrictMath.expm1(-2 * Math.PI * charge / p);
        double common = z2 * z2 * z2 * phase / (3 * plus * plus * minus * minus) * electrons / UNIT;
        out[CHARGE][i] = 256 * q2 * (3 * q2 + p2 + z2) * common / (plus * minus);
        return 128 * ALPHA * ALPHA * (p2 + z2) * common;
    }
}
