package magneton.process;

import magneton.constant.Constants;
import magneton.source.Flavour;

/**
 * Weak production of a heavy neutral lepton N of mass m on electrons through its mixing with the arriving flavour, and its
 * interference with production through a dipole.
 *
 * <pre>weak:         |U|^2 G_F^2 m_e / 2pi [ (g_V + g_A)^2 (1 - m^2 / 2 m_e E)
 *                    + (g_V - g_A)^2 (1 - T/E) (1 - T/E - m^2 / 2 m_e E) + (g_A^2 - g_V^2) (m_e T + m^2/2) / E^2 ]
 * interference: alpha G_F m / (sqrt2 E m_e) (mu/mu_B) |U| cos(phase)
 *                    [ g_V ((m_e - T)/E) (1 + m^2 / 2 m_e T) - g_A (2 - T/E - m^2 / 2 m_e E) ]</pre>
 *
 * <p>in cm^2/MeV; g_A changes sign for antineutrinos. Exact in m (squared amplitudes by Dirac traces); Grimus and Stockinger,
 * PRD 57 (1998) 1762, is the limit linear in m. With the dipole term the sum is a squared amplitude, never negative. At
 * L = 0; the part of the weak process that stays light loses |U|^2, which {@code eves} does not take off.
 *
 * @param amplitude |U_alpha,4| by generation, 0 to 1
 * @param phaseRad phase between mu and U
 * @param couplings g_V, g_A
 */
public record WeakMixing(double[] amplitude, double phaseRad, ElectronCouplings couplings) {
    public WeakMixing {
        for (double one : amplitude) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("mixing: " + one + " is not an amplitude between 0 and 1");
            }
        }
    }

    /** No mixing: the dipole alone. */
    public static final WeakMixing NONE = new WeakMixing(new double[3], 0, ElectronCouplings.radiative());

    /** Whether any flavour mixes. */
    public boolean present() {
        return amplitude[0] + amplitude[1] + amplitude[2] > 0;
    }

    /** Adds both terms. */
    void add(Terms terms, Flavour flavour, double bohrMagnetons, double finalMassMeV) {
        int g = flavour.generation();
        double vector = couplings.vector()[g];
        double axial = flavour.isAntineutrino() ? -couplings.axial()[g] : couplings.axial()[g];
        double m2 = finalMassMeV * finalMassMeV;
        addWeak(terms, amplitude[g] * amplitude[g], vector, axial, m2);
        double scale = Constants.ALPHA * Constants.FERMI_MEV2 * finalMassMeV / (Math.sqrt(2) * Constants.ELECTRON_MASS_MEV)
                * Constants.HBARC2_MEV2_CM2 * bohrMagnetons * amplitude[g] * StrictMath.cos(phaseRad);
        addInterference(terms, scale, vector, axial, m2);
    }

    private static void addWeak(Terms terms, double probability, double vector, double axial, double m2) {
        double target = Constants.ELECTRON_MASS_MEV;
        double scale = Eves.SCALE * probability;
        double left = scale * (vector + axial) * (vector + axial);
        double right = scale * (vector - axial) * (vector - axial);
        double mixed = scale * (axial * axial - vector * vector);
        double shift = m2 / (2 * target);
        terms.add(left + right, 0, 0)
                .add(-left * shift - right * shift, 0, 1)
                .add(-2 * right, 1, 1)
                .add(right, 2, 2)
                .add(right * shift, 1, 2)
                .add(mixed * target, 1, 2)
                .add(mixed * m2 / 2, 0, 2);
    }

    private static void addInterference(Terms terms, double scale, double vector, double axial, double m2) {
        double target = Constants.ELECTRON_MASS_MEV;
        double shift = m2 / (2 * target);
        terms.add(-2 * scale * axial, 0, 1)
                .add(scale * vector * (target - shift), 0, 2)
                .add(-scale * vector, 1, 2)
                .add(scale * vector * m2 / 2, -1, 2)
                .add(scale * axial, 1, 2)
                .add(scale * axial * shift, 0, 2);
    }
}
