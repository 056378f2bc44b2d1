package magneton.moment;

/** Spin (and flavour) flip of a neutrino in a constant transverse magnetic field. Natural units from T, m and eV. */
public final class SpinFlip {
    /** Bohr magneton, eV/T. */
    private static final double BOHR_MAGNETON_EV_T = 5.7883818060e-5;

    /** hbar c, eV m. */
    private static final double HBARC_EV_M = 1.973269804e-7;

    private SpinFlip() {}

    /**
     * P = (2 mu B)^2 / (D^2 + (2 mu B)^2) sin^2( sqrt(D^2 + (2 mu B)^2) L / 2 ).
     *
     * @param bohrMagnetons mu
     * @param fieldT transverse field, T
     * @param lengthM path in the field, m
     * @param splittingEv D, matter potential less Delta m^2 / 2E, eV
     */
    public static double probability(double bohrMagnetons, double fieldT, double lengthM, double splittingEv) {
        double flip = 2 * bohrMagnetons * BOHR_MAGNETON_EV_T * fieldT;
        double total = StrictMath.hypot(flip, splittingEv);
        if (total == 0) {
            return 0;
        }
        double sine = StrictMath.sin(total * lengthM / (2 * HBARC_EV_M));
        return flip * flip / (total * total) * sine * sine;
    }
}
