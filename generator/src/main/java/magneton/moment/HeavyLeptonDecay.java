package magneton.moment;

import magneton.constant.Constants;

/**
 * Decay N -> nu gamma of a heavy neutral lepton through its transition moment: Gamma = mu^2 m^3 / 16 pi, twice that for a
 * Majorana N. Convention L = (mu/2) Nbar sigma F nu with a left-handed nu. arXiv:2007.15563.
 */
public final class HeavyLeptonDecay {
    /** hbar, MeV s. */
    private static final double HBAR_MEV_S = 6.582119569e-22;

    private static final double CM_PER_S = 2.99792458e10;

    private HeavyLeptonDecay() {}

    /** Width in MeV. */
    public static double widthMeV(double bohrMagnetons, double massMeV, boolean majorana) {
        double perMeV = DipoleConvention.HALF.couplingPerGeV(bohrMagnetons) * 1e-3;
        double dirac = perMeV * perMeV * massMeV * massMeV * massMeV / (16 * Math.PI);
        return majorana ? 2 * dirac : dirac;
    }

    /** Mean life at rest, s. */
    public static double lifetimeS(double bohrMagnetons, double massMeV, boolean majorana) {
        return HBAR_MEV_S / widthMeV(bohrMagnetons, massMeV, majorana);
    }

    /** c tau, m. */
    public static double decayLengthM(double bohrMagnetons, double massMeV, boolean majorana) {
        return CM_PER_S * 1e-2 * lifetimeS(bohrMagnetons, massMeV, majorana);
    }

    /** Mean free path at an energy, gamma beta c tau, m; the share that decays within a length l is 1 - exp(-l/this). */
    public static double pathM(double bohrMagnetons, double massMeV, boolean majorana, double energyMeV) {
        double momentum = Math.sqrt(energyMeV * energyMeV - massMeV * massMeV);
        return momentum / massMeV * decayLengthM(bohrMagnetons, massMeV, majorana);
    }
}
