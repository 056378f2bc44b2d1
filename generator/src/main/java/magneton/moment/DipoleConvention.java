package magneton.moment;

import magneton.constant.Constants;

/**
 * What a dipole coupling d in 1/GeV means. The conventions differ by a factor of two and both are in print as d.
 */
public enum DipoleConvention {
    /** L = (d/2) Nbar sigma F nu + h.c., so d = mu: d = 296.30 GeV^-1 (mu/mu_B). arXiv:2406.07477, 2007.15563. */
    HALF("half", 1),
    /** L = d Nbar sigma F nu + h.c., so mu = 2 d: d = 148.15 GeV^-1 (mu/mu_B). arXiv:1803.03262, 1707.08573, 2105.09699. */
    FULL("full", 2);

    /** Bohr magneton in Heaviside-Lorentz units, sqrt(4 pi alpha) / 2 m_e, GeV^-1. */
    private static final double BOHR_MAGNETON_PER_GEV =
            Math.sqrt(4 * Math.PI * Constants.ALPHA) / (2 * Constants.ELECTRON_MASS_MEV * 1e-3);

    private final String label;
    private final double momentOverCoupling;

    DipoleConvention(String label, double momentOverCoupling) {
        this.label = label;
        this.momentOverCoupling = momentOverCoupling;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }

    /** mu in Bohr magnetons of a coupling d in 1/GeV. */
    public double bohrMagnetons(double couplingPerGeV) {
        return momentOverCoupling * couplingPerGeV / BOHR_MAGNETON_PER_GEV;
    }

    /** d in 1/GeV of a moment in Bohr magnetons. */
    public double couplingPerGeV(double bohrMagnetons) {
        return bohrMagnetons * BOHR_MAGNETON_PER_GEV / momentOverCoupling;
    }
}
