package magneton.process;

/**
 * A differential cross section nu + X(M) -> nu'(m) + X(M) in the one form that every process of the project has:
 *
 * <pre>d(sigma)/dT = W(T) * sum_{k=0..2} E^-k sum_{p=-2..2} c[k][p+2] T^p     [cm^2 / MeV], E and T in MeV</pre>
 *
 * <p>Any exchange of one boson at tree level between a neutrino and a target of spin 0 or 1/2 is a quadratic in 1/E at
 * fixed T. That makes flux averages closed forms, gives rigorous bounds cell by cell, and lets one kernel sample all.
 *
 * @param coefficients c[k][p+2], 3 rows of 5, cm^2 MeV^(k-p-1)
 * @param weight W(T)
 * @param targetMassMeV M
 * @param finalMassMeV mass m of the outgoing neutral lepton, 0 for a neutrino
 */
public record TwoBodyLaw(double[][] coefficients, FormFactor weight, double targetMassMeV, double finalMassMeV) {
    /** Lowest power of T in the coefficient rows. */
    public static final int MIN_POWER = -2;

    /** d(sigma)/dT in cm^2/MeV at neutrino energy and recoil in MeV; zero where kinematics forbids it. */
    public double at(double energyMeV, double recoilMeV) {
        if (!(recoilMeV > 0) || !Kinematics.allowed(energyMeV, recoilMeV, targetMassMeV, finalMassMeV)) {
            return 0;
        }
        double a0 = coefficient(0, recoilMeV);
        double a1 = coefficient(1, recoilMeV);
        double a2 = coefficient(2, recoilMeV);
        return Math.max(0, weight.at(recoilMeV) * (a0 + (a1 + a2 / energyMeV) / energyMeV));
    }

    /** a_k(T): the polynomial in T that multiplies E^-k, without the weight. */
    public double coefficient(int k, double recoilMeV) {
        double[] c = coefficients[k];
        double t = recoilMeV;
        return ((c[4] * t + c[3]) * t + c[2]) + (c[1] + c[0] / t) / t;
    }

    /**
     * The law times T^n.
     *
     * @throws IllegalArgumentException if a power of T would leave the range -2 to 2
     */
    public TwoBodyLaw timesRecoilPower(int n) {
        double[][] shifted = new double[coefficients.length][coefficients[0].length];
        for (int k = 0; k < coefficients.length; k++) {
            for (int j = 0; j < coefficients[k].length; j++) {
                double c = coefficients[k][j];
                if (c != 0) {
                    if (j + n < 0 || j + n >= shifted[k].length) {
                        throw new IllegalArgumentException("sampling.t: log-uniform is not available for this process");
                    }
                    shifted[k][j + n] = c;
                }
            }
        }
        return new TwoBodyLaw(shifted, weight, targetMassMeV, finalMassMeV);
    }
}
