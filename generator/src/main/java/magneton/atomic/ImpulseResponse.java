package magneton.atomic;

import magneton.constant.Constants;

/**
 * Impulse approximation: an electron that is free but moves, with the momentum distribution of its subshell.
 *
 * <pre>R_00 = n (m_e/q) J(p_z),   p_z = [T (T + 2 m_e) - q^2] / 2q</pre>
 *
 * <p>J is the Compton profile per electron. Other components as for free electrons at rest, to leading order in q/m_e
 * (see {@link HydrogenicResponse}). Integrated over q it gives n electrons, as stepping does.
 *
 * @param electrons n
 * @param profile J
 */
record ImpulseResponse(double electrons, ComptonProfile profile) implements Response {
    private static final double MASS = Constants.ELECTRON_MASS_MEV;
    /** Atomic unit of momentum, MeV. */
    private static final double ATOMIC_MOMENTUM = Constants.ALPHA * MASS;

    @Override
    public void along(double transferMeV, double[] y, int n, int components, double[][] out) {
        double free2 = transferMeV * (transferMeV + 2 * MASS);
        for (int i = 0; i < n; i++) {
            double q = StrictMath.exp(y[i]) * Math.sqrt(transferMeV);
            double charge = electrons * MASS / q * profile.at((free2 - q * q) / (2 * q * ATOMIC_MOMENTUM)) / ATOMIC_MOMENTUM;
            Response.fromCharge(charge, q / MASS, i, components, out);
        }
    }
}
