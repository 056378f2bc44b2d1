package magneton.moment;

import org.hipparchus.complex.Complex;

/**
 * Moments of the minimally extended Standard Model, in Bohr magnetons, in the mass basis (masses in eV).
 *
 * <p>Diagonal, Dirac: mu_kk = 3 e G_F m_k / (8 sqrt2 pi^2) = 3.2026e-19 (m/eV). Off the diagonal GIM cancellation leaves
 * sum_l U*_lk U_lj (m_l / m_tau)^2. Majorana moments are twice the Dirac ones in size, with either the real or the
 * imaginary part left. Leading order in (m_l/m_W)^2. Shrock, Nucl. Phys. B206 (1982) 359; Giunti and Studenikin,
 * RMP 87 (2015) 531, where the factor reads (m_l/m_W)^2 with another prefactor.
 */
public final class StandardModelMoments {
    /** Diagonal Dirac moment of 1 eV. */
    public static final double DIAGONAL_PER_EV = 3.202625e-19;

    /** Off-diagonal Dirac moment per eV, with lepton masses in units of the tau mass; Majorana: twice. */
    private static final double OFF_DIAGONAL_PER_EV = 3.9128e-23;

    /** m_e, m_mu, m_tau over m_tau. */
    private static final double[] LEPTON = {0.51099895 / 1776.86, 105.6583755 / 1776.86, 1};

    private final Mixing mixing;
    private final double[] massEv;

    /**
     * @param mixing of three flavours
     * @param lightestMassEv m_1 (normal ordering), eV, 0 or more
     */
    public StandardModelMoments(Mixing mixing, double lightestMassEv) {
        this.mixing = mixing;
        massEv = new double[3];
        for (int i = 0; i < 3; i++) {
            massEv[i] = Math.sqrt(lightestMassEv * lightestMassEv + mixing.massSquaredEv2()[i]);
        }
    }

    /** m_1, m_2, m_3 in eV. */
    public double[] massEv() {
        return massEv.clone();
    }

    /** mu_kj of Dirac neutrinos; states from 0. */
    public Complex diracMagnetic(int k, int j) {
        return k == j
                ? new Complex(DIAGONAL_PER_EV * massEv[k])
                : leptons(k, j).multiply(-OFF_DIAGONAL_PER_EV * (massEv[k] + massEv[j]));
    }

    /** i epsilon_kj of Dirac neutrinos. */
    public Complex diracElectric(int k, int j) {
        return k == j ? Complex.ZERO : leptons(k, j).multiply(-OFF_DIAGONAL_PER_EV * (massEv[k] - massEv[j]));
    }

    /** mu_kj of Majorana neutrinos (CP phases zero). */
    public Complex majoranaMagnetic(int k, int j) {
        double size = -2 * OFF_DIAGONAL_PER_EV * (massEv[k] + massEv[j]) * leptons(k, j).getImaginary();
        return new Complex(0, k == j ? 0 : size);
    }

    /** epsilon_kj of Majorana neutrinos (CP phases zero). */
    public Complex majoranaElectric(int k, int j) {
        double size = 2 * OFF_DIAGONAL_PER_EV * (massEv[k] - massEv[j]) * leptons(k, j).getReal();
        return new Complex(0, k == j ? 0 : size);
    }

    /** |lambda_kj| = |mu_kj - i epsilon_kj| of Dirac neutrinos. */
    public double dirac(int k, int j) {
        return diracMagnetic(k, j).subtract(diracElectric(k, j)).norm();
    }

    /** |lambda_kj| = |mu_kj - i epsilon_kj| of Majorana neutrinos. */
    public double majorana(int k, int j) {
        return majoranaMagnetic(k, j).subtract(majoranaElectric(k, j).multiply(Complex.I)).norm();
    }

    /** sum_l U*_lk U_lj (m_l / m_tau)^2. */
    private Complex leptons(int k, int j) {
        Complex sum = Complex.ZERO;
        for (int l = 0; l < 3; l++) {
            Complex product = mixing.element(l, k).conjugate().multiply(mixing.element(l, j));
            sum = sum.add(product.multiply(LEPTON[l] * LEPTON[l]));
        }
        return sum;
    }
}
