package magneton.moment;

import magneton.constant.Constants;

/**
 * Sizes of moments that models give or allow, in Bohr magnetons: lines to compare limits with, not predictions.
 */
public final class ModelMoments {
    /** Fermi constant, GeV^-2. */
    private static final double FERMI_GEV2 = Constants.FERMI_MEV2 * 1e6;

    private static final double SIN2_THETA_W = 0.23122;
    private static final double VACUUM_GEV = 246.22;
    private static final double ELECTRON_MASS_GEV = Constants.ELECTRON_MASS_MEV * 1e-3;
    private static final double[] LEPTON_GEV = {ELECTRON_MASS_GEV, Constants.MUON_MASS_MEV * 1e-3, 1.77686};

    private ModelMoments() {}

    /**
     * Largest natural Dirac moment, where its loop contribution to the neutrino mass equals the mass:
     * (G_F m_e m / sqrt2 pi alpha) (32 pi sin^4 theta_W / 9) / (alpha ln(Lambda/v)), about 1e-14 (m/eV) at 1 TeV;
     * Bell et al., PRL 95 (2005) 151802 quote 8e-15. Order of magnitude.
     *
     * @param massEv neutrino mass, eV
     * @param scaleTeV scale of new physics Lambda, TeV, above 0.25
     */
    public static double naturalDirac(double massEv, double scaleTeV) {
        double size = FERMI_GEV2 * ELECTRON_MASS_GEV * massEv * 1e-9 / (Math.sqrt(2) * Math.PI * Constants.ALPHA);
        double loop = 32 * Math.PI * SIN2_THETA_W * SIN2_THETA_W / 9;
        return size * loop / (Constants.ALPHA * StrictMath.log(scaleTeV * 1e3 / VACUUM_GEV));
    }

    /**
     * Largest natural Majorana moment between flavours a and b:
     * 4e-9 ([m]_ab / eV) (TeV/Lambda)^2 m_tau^2 / |m_a^2 - m_b^2|. Bell et al., Phys. Lett. B642 (2006) 377.
     *
     * @param massEv element of the mass matrix in the flavour basis, eV
     * @param scaleTeV scale of new physics Lambda, TeV
     * @param a generation, 0 to 2
     * @param b another generation
     */
    public static double naturalMajorana(double massEv, double scaleTeV, int a, int b) {
        double split = Math.abs(LEPTON_GEV[a] * LEPTON_GEV[a] - LEPTON_GEV[b] * LEPTON_GEV[b]);
        return 4e-9 * massEv / (scaleTeV * scaleTeV) * LEPTON_GEV[2] * LEPTON_GEV[2] / split;
    }

    /**
     * Scalar leptoquark S1 with a bottom quark in the loop: e y1 y2 m_b |ln(m_b^2/m_LQ^2)| / (8 pi^2 m_LQ^2);
     * 2.96e-11 at y1 y2 = 0.05, 1 TeV (arXiv:2105.09699).
     *
     * @param couplings y1 y2
     * @param massTeV leptoquark mass, TeV
     * @param bottomGeV bottom mass, GeV (4.18 in the MS-bar scheme at itself, 2.8 at 1 TeV)
     */
    public static double leptoquark(double couplings, double massTeV, double bottomGeV) {
        double mass = massTeV * 1e3;
        double charge = Math.sqrt(4 * Math.PI * Constants.ALPHA);
        double moment = charge * couplings * bottomGeV * Math.abs(2 * StrictMath.log(bottomGeV / mass))
                / (8 * Math.PI * Math.PI * mass * mass);
        return DipoleConvention.HALF.bohrMagnetons(moment);
    }
}
