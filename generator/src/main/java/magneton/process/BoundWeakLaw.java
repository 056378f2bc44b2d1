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
 * Weak scattering on bound electrons, with all response terms of the formula of J.-W. Chen et al. (arXiv:1311.5294):
 *
 * <pre>d2(sigma)/dT dOmega = G_F^2/2pi^2 (E - T)^2 cos^2(t/2) [ R_00 - (T/q) R_03+30 + (T/q)^2 R_33
 *     + (tan^2(t/2) + Q^2/2q^2) R_11+22 + tan(t/2) sqrt(tan^2(t/2) + Q^2/q^2) R_12+21 ]</pre>
 *
 * <p>t is the neutrino's angle. With dOmega = 2 pi q dq / (E E') and cos^2(t/2) = [(2E - T)^2 - q^2] / 4EE' it becomes
 *
 * <pre>d2(sigma)/dT dq = G_F^2/4pi (q/E^2) { [(2E - T)^2 - q^2] A + Q^2 R_11+22 + (2E - T) (Q^2/q) R_12+21 },
 *     A = R_00 - (T/q) R_03+30 + (T/q)^2 R_33 + Q^2/2q^2 R_11+22.</pre>
 *
 * <p>The vector current is conserved, so its part of the first three terms of A is (Q^2/q^2)^2 times its charge response,
 * and a photon couples to it as the weak current does: a charge of the neutrino adds c/Q^2 to g_V at every (T, Q^2),
 * c = -2 sqrt2 pi alpha q_nu / G_F. The charge terms stay finite. The transverse ones rise as 1/Q^2 towards real photons;
 * there the propagator is 1/(Q^2 + m^2) with the mass that photons have in matter, the plasma energy (the transverse
 * density effect; Allison and Cobb, ARNPS 30 (1980) 253).
 *
 * @param vector g_V; in elements 1 and 2 the vector couplings to the other flavours, which have no axial one
 * @param overSquareMeV2 c for each of them, MeV^2
 * @param axial g_A of the scattering species: of an antineutrino with the opposite sign
 * @param photonMassMeV m
 */
record BoundWeakLaw(double[] vector, double[] overSquareMeV2, double axial, double photonMassMeV) implements BoundLaw {
    private static final double SCALE =
            Constants.FERMI_MEV2 * Constants.FERMI_MEV2 / (4 * Math.PI) * Constants.HBARC2_MEV2_CM2;

    @Override
    public double finalMassMeV() {
        return 0;
    }

    @Override
    public BoundLaw photonExchange() {
        return new BoundWeakLaw(new double[vector.length], overSquareMeV2, 0, photonMassMeV);
    }

    @Override
    public void coefficients(double t, double square, double[] r, double[] a) {
        double q2 = square + t * t;
        double q = Math.sqrt(q2);
        double overPropagator = 1 / (square + photonMassMeV * photonMassMeV);
        double charge2 = 0;
        double transverse2 = 0;
        for (int to = 0; to < vector.length; to++) {
            double timesSquare = vector[to] * square + overSquareMeV2[to];
            charge2 += timesSquare * timesSquare;
            double coupling = vector[to] + overSquareMeV2[to] * overPropagator;
            transverse2 += coupling * coupling;
        }
        double a2 = axial * axial;
        double ratio = t / q;
        double transverse = transverse2 * r[TRANSVERSE] + a2 * r[AXIAL_TRANSVERSE];
        double interference = 2 * (vector[0] + overSquareMeV2[0] * overPropagator) * axial * r[INTERFERENCE];
        double forward = charge2 / (q2 * q2) * r[CHARGE]
                + a2 * (r[AXIAL_CHARGE] + 2 * ratio * r[AXIAL_CROSS] + ratio * ratio * r[AXIAL_LONGITUDINAL])
                + square / (2 * q2) * transverse;
        double scale = SCALE * q;
        a[0] = scale * 4 * forward;
        a[1] = scale * (2 * square / q * interference - 4 * t * forward);
        a[2] = scale * square * (transverse - forward - ratio * interference);
    }
}
