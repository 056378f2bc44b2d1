package magneton.process;

import magneton.atomic.Response;
import magneton.constant.Constants;

/**
 * Scattering on bound electrons through a magnetic or transition dipole moment to a final state of mass m. For m = 0
 * (J.-W. Chen et al., arXiv:1311.5294)
 *
 * <pre>d2(sigma)/dT dq = pi alpha^2/m_e^2 (mu/mu_B)^2 (q / 2E^2) { (2E - T)^2 (Q^2/q^4) R_00
 *     + [4E(E - T) - Q^2] / (2q^2) R_11+22 }</pre>
 *
 * <p>and for a massive final state, with X = Q^2 + m^2, from the lepton tensor
 * 4 Q^2 k^a k^b - m^2 X g^ab of sigma_ab q^b (terms along q drop out with a conserved current) over Q^4:
 *
 * <pre>{ [ (2 E Q^2 - T X)^2 / (Q^2 q^4) - m^2 X / (Q^2 q^2) ] R_00
 *     + [ 2 E^2/q^2 - 2 E T X / (Q^2 q^2) - X^2 / (2 Q^2 q^2) + m^2 X / Q^4 ] R_11+22 }.</pre>
 *
 * @param scale pi alpha^2/m_e^2 (mu/mu_B)^2 in cm^2
 * @param finalMassMeV m
 */
record BoundDipoleLaw(double scale, double finalMassMeV) implements BoundLaw {
    static BoundDipoleLaw of(double bohrMagnetons, double finalMassMeV) {
        return new BoundDipoleLaw(Constants.MAGNETIC_SCALE_CM2 * bohrMagnetons * bohrMagnetons, finalMassMeV);
    }

    @Override
    public void coefficients(double t, double square, double[] r, double[] a) {
        double charge = r[Response.CHARGE];
        double transverse = r[Response.TRANSVERSE];
        double q2 = square + t * t;
        double q = Math.sqrt(q2);
        double m2 = finalMassMeV * finalMassMeV;
        // X / Q^2 and X^2 / Q^2, which are 1 and Q^2 without mass whatever the sign of Q^2
        double ratio = m2 == 0 ? 1 : (square + m2) / square;
        double massTerm = m2 == 0 ? 0 : m2 * ratio;
        double over = 0.5 * scale / q;
        a[0] = over * (4 * square / q2 * charge + 2 * transverse);
        a[1] = over * (-4 * t * ratio * (square / q2 * charge + 0.5 * transverse));
        a[2] = over * ((t * t * ratio * ratio * square / q2 - massTerm) * charge
                + (massTerm * q2 / Math.max(square, Double.MIN_NORMAL) - 0.5 * ratio * (square + m2)) * transverse);
    }
}
