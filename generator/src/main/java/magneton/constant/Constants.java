package magneton.constant;

/**
 * Constants of nature in the units of the project (MeV, cm, s).
 *
 * <p>Values: PDG 2024 / CODATA 2018; G_F and alpha as used by the reference tables the tests compare with.
 */
public final class Constants {
    /** Fermi constant, MeV^-2. */
    public static final double FERMI_MEV2 = 1.1663787e-11;

    /** Fine-structure constant. */
    public static final double ALPHA = 1 / 137.035999084;

    /** Electron mass, MeV. */
    public static final double ELECTRON_MASS_MEV = 0.51099895;

    /** Muon mass, MeV. */
    public static final double MUON_MASS_MEV = 105.6583755;

    /** (hbar c)^2, MeV^2 cm^2. */
    public static final double HBARC2_MEV2_CM2 = 0.3893793721e-21;

    /** hbar c, MeV fm. */
    public static final double HBARC_MEV_FM = 197.3269804;

    /** Weak mixing angle at low momentum transfer, for tree couplings. */
    public static final double SIN2_THETA_W = 0.23863;

    /** pi alpha^2 / m_e^2 in cm^2: scale of every cross section of a magnetic moment of one Bohr magneton. */
    public static final double MAGNETIC_SCALE_CM2 =
            Math.PI * ALPHA * ALPHA / (ELECTRON_MASS_MEV * ELECTRON_MASS_MEV) * HBARC2_MEV2_CM2;

    /** Avogadro's number, 1/mol. */
    public static final double AVOGADRO = 6.02214076e23;

    /** keV in a MeV. */
    public static final double KEV_PER_MEV = 1e3;

    /** Seconds in a day. */
    public static final double SECONDS_PER_DAY = 86400;

    /** Days in a year (Julian), the convention for t yr exposures. */
    public static final double DAYS_PER_YEAR = 365.25;

    /** Joules in a MeV. */
    public static final double JOULE_PER_MEV = 1.602176634e-13;

    private Constants() {}
}
