package magneton.process;

import static magneton.atomic.Response.AXIAL_CHARGE;
import static magneton.atomic.Response.AXIAL_CROSS;
import static magneton.atomic.Response.AXIAL_LONGITUDINAL;
import static magneton.atomic.Response.AXIAL_TRANSVERSE;
import static magneton.atomic.Response.CHARGE;
import static magneton.atomic.Response.INTERFERENCE;
import static magneton.atomic.Response.TRANSVERSE;

import magneton.constant.Constants;

/**
 * Weak scattering on bound electrons, with all response terms of the formula of C.-P. Liu et al. (arXiv:1311.5294):
 *
 * <pre>d2(sigma)/dT dOmega = G_F^2/2pi^2 (E - T)^2 cos^2(t/2) [ R_00 - (T/q) R_03+30 + (T/q)^2 R_33
 *     + (tan^2(t/2) + Q^2/2q^2) R_11+22 + tan(t/2) sqrt(tan^2(t/2) + Q^2/q^2) R_12+21 ]</pre>
 *
 * <p>t is the neutrino's angle. With dOmega = 2 pi q dq / (E E') and cos^2(t/2) = [(2E - T)^2 - q^2] / 4EE' it becomes
 *
 * <pre>d2(sigma)/dT dq = G_F^2/4pi (q/E^2) { [(2E - T)^2 - q^2] A + Q^2 R_11+22 + (2E - T) (Q^2/q) R_12+21 },
 *     A = R_00 - (T/q) R_03+30 + (T/q)^2 R_33 + Q^2/2q^2 R_11+22.</pre>
 *
 * @param vector g_V
 * @param transitions vector couplings to the other flavours, which have no axial one
 * @param axial g_A of the scattering species: of an antineutrino with the opposite sign
 */
record BoundWeakLaw(double vector, double[] transitions, double axial) implements BoundLaw {
    private static final double SCALE =
            Constants.FERMI_MEV2 * Constants.FERMI_MEV2 / (4 * Math.PI) * Constants.HBARC2_MEV2_CM2;

    @Override
    public double finalMassMeV() {
        return 0;
    }

    @Override
    public void coefficients(double t, double q, double[] r, double[] a) {
        double v2 = vector * vector;
        for (double other : transitions) {
            v2 += other * other;
        }
        double a2 = axial * axial;
        double ratio = t / q;
        double square = q * q - t * t;
        double charge = v2 * r[CHARGE] + a2 * r[AXIAL_CHARGE];
        double longitudinal = v2 * ratio * ratio * r[CHARGE] + a2 * r[AXIAL_LONGITUDINAL];
        double cross = -2 * (a2 * r[AXIAL_CROSS] - v2 * ratio * r[CHARGE]);
        double transverse = v2 * r[TRANSVERSE] + a2 * r[AXIAL_TRANSVERSE];
        double interference = 2 * vector * axial * r[INTERFERENCE];
        double forward = charge - ratio * cross + ratio * ratio * longitudinal + square / (2 * q * q) * transverse;
        double scale = SCALE * q;
        a[0] = scale * 4 * forward;
        a[1] = scale * (2 * square / q * interference - 4 * t * forward);
        a[2] = scale * square * (transverse - forward - ratio * interference);
    }
}
