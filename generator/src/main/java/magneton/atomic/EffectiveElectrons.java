package magneton.atomic;

import magneton.simd.Lanes;

/**
 * Effective electrons N(T) of a response for scattering through a magnetic moment,
 * d(sigma)/dT = (pi alpha^2 / m_e^2) (mu/mu_B)^2 N(T) / T:
 *
 * <pre>N(T) = (T / 2 E^2) Int_T^(2E-T) q dq { (2E - T)^2 (Q^2/q^4) R_00 + [4E(E - T) - Q^2] / (2 q^2) R_11+22 }</pre>
 *
 * <p>with Q^2 = q^2 - T^2. For free electrons it is their number times 1 - T/E (arXiv:1311.5294).
 */
public final class EffectiveElectrons {
    private static final int STEPS = 1000;

    private EffectiveElectrons() {}

    /** N(T) at a neutrino energy, by Simpson's rule on 1,000 steps in ln q. */
    public static double of(Response response, double transferMeV, double energyMeV) {
        double t = transferMeV;
        double e = energyMeV;
        double low = StrictMath.log(t);
        double width = (StrictMath.log(2 * e - t) - low) / STEPS;
        double[] y = new double[STEPS + 1 + Lanes.LOGICAL];
        for (int i = 0; i <= STEPS; i++) {
            y[i] = 0.5 * low + i * width;
        }
        double[][] r = new double[Response.COUNT][y.length];
        response.along(t, y, STEPS + 1, Response.VECTOR, r);
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double momentum2 = t * StrictMath.exp(2 * y[i]);
            double square = Math.max(0, momentum2 - t * t);
            double charge = (2 * e - t) * (2 * e - t) * square / momentum2 * r[Response.CHARGE][i];
            double transverse = 0.5 * Math.max(0, 4 * e * (e - t) - square) * r[Response.TRANSVERSE][i];
            double simpson = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += simpson * (charge + transverse);
        }
        return sum * width / 3 * t / (2 * e * e);
    }
}
