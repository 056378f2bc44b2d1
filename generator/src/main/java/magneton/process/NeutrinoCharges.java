package magneton.process;

import magneton.constant.Constants;

/**
 * Electromagnetic properties that conserve helicity, by generation. Those of a flavour interfere with the weak amplitude;
 * those between flavours lead to another neutrino, without interference.
 *
 * <p>They shift the vector coupling to a target of charge z (electron -1, proton +1) and mass M:
 * {@code g_V -> g_V - z [sqrt2 pi alpha / (3 G_F) (<r^2> - 6 a) - 2 sqrt2 pi alpha q / (G_F Q^2)]}, Q^2 = 2 M T if it is free.
 * The Standard Model charge radii are already in the couplings: give deviations only. Same shift for antineutrinos. To
 * another flavour the shift is all there is: g_V = 0 before it, and g_A = 0. M. Cadeddu et al., PRD 98 (2018) 113010;
 * K. Kouzakov and A. Studenikin, PRD 95 (2017) 055013.
 *
 * @param chargeRadiusCm2 deviation of the charge radius squared, cm^2
 * @param anapoleCm2 anapole moment, cm^2
 * @param millicharge q in units of e
 * @param transitionRadiusCm2 charge radius squared of e-mu, e-tau, mu-tau, cm^2 (less 6 times the anapole moment)
 * @param transitionCharge charge of e-mu, e-tau, mu-tau in units of e
 */
public record NeutrinoCharges(double[] chargeRadiusCm2, double[] anapoleCm2, double[] millicharge,
        double[] transitionRadiusCm2, double[] transitionCharge) {
    private static final double SQRT2_PI_ALPHA_OVER_GF =
            Math.sqrt(2) * Math.PI * Constants.ALPHA / Constants.FERMI_MEV2;

    /** None between flavours. */
    public NeutrinoCharges(double[] chargeRadiusCm2, double[] anapoleCm2, double[] millicharge) {
        this(chargeRadiusCm2, anapoleCm2, millicharge, new double[3], new double[3]);
    }

    /** None of them. */
    public static NeutrinoCharges none() {
        return new NeutrinoCharges(new double[3], new double[3], new double[3]);
    }

    /** Whether any flavour has a charge, or two have one between them. */
    public boolean millicharged() {
        return millicharge[0] != 0 || millicharge[1] != 0 || millicharge[2] != 0
                || transitionCharge[0] != 0 || transitionCharge[1] != 0 || transitionCharge[2] != 0;
    }

    /** Shift of g_V of electrons that does not depend on T, to a flavour; of protons with the opposite sign. */
    double radiusShift(int from, int to) {
        double radius2 = from == to
                ? chargeRadiusCm2[from] - 6 * anapoleCm2[from]
                : transitionRadiusCm2[pair(from, to)];
        return SQRT2_PI_ALPHA_OVER_GF / 3 * radius2 / Constants.HBARC2_MEV2_CM2;
    }

    /** The coefficient of 1/Q^2 (MeV^2) in the shift of g_V of electrons; of protons with the opposite sign. */
    double millichargeShift(int from, int to) {
        return -2 * SQRT2_PI_ALPHA_OVER_GF * (from == to ? millicharge[from] : transitionCharge[pair(from, to)]);
    }

    /** Whether the flavour turns into the other one. */
    boolean connects(int from, int to) {
        return from != to && (transitionRadiusCm2[pair(from, to)] != 0 || transitionCharge[pair(from, to)] != 0);
    }

    private static int pair(int from, int to) {
        return from + to - 1;
    }
}
