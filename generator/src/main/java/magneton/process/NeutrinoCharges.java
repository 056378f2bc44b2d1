package magneton.process;

import magneton.constant.Constants;

/**
 * Electromagnetic properties that conserve helicity and interfere with the weak amplitude, by generation.
 *
 * <p>They shift the vector coupling to a target of charge Q (electron -1, proton +1) and mass M:
 * {@code g_V -> g_V - Q [sqrt2 pi alpha / (3 G_F) (<r^2> - 6 a) - sqrt2 pi alpha q / (G_F M T)]}.
 * The Standard Model charge radii are already in the couplings: give deviations only. Same shift for antineutrinos.
 *
 * @param chargeRadiusCm2 deviation of the charge radius squared, cm^2
 * @param anapoleCm2 anapole moment, cm^2
 * @param millicharge q in units of e
 */
public record NeutrinoCharges(double[] chargeRadiusCm2, double[] anapoleCm2, double[] millicharge) {
    private static final double SQRT2_PI_ALPHA_OVER_GF =
            Math.sqrt(2) * Math.PI * Constants.ALPHA / Constants.FERMI_MEV2;

    /** None of them. */
    public static NeutrinoCharges none() {
        return new NeutrinoCharges(new double[3], new double[3], new double[3]);
    }

    /** Whether any flavour has a millicharge. */
    boolean millicharged() {
        return millicharge[0] != 0 || millicharge[1] != 0 || millicharge[2] != 0;
    }

    /** Shift of g_V of electrons that does not depend on T; of protons with the opposite sign. */
    double radiusShift(int generation) {
        double radius2 = chargeRadiusCm2[generation] - 6 * anapoleCm2[generation];
        return SQRT2_PI_ALPHA_OVER_GF / 3 * radius2 / Constants.HBARC2_MEV2_CM2;
    }

    /** The coefficient of 1/T (MeV) in the shift of g_V of electrons; of nuclei of mass M with the opposite sign. */
    double millichargeShift(int generation, double targetMassMeV) {
        return -SQRT2_PI_ALPHA_OVER_GF / targetMassMeV * millicharge[generation];
    }
}
