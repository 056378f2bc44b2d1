package magneton.process;

import magneton.constant.Constants;
import magneton.source.Flavour;
import magneton.target.Isotope;

/**
 * Weak production of a heavy neutral lepton N of mass m through its mixing with the arriving flavour, and its interference
 * with production through a dipole. On electrons:
 *
 * <pre>weak:         |U|^2 G_F^2 m_e / 2pi [ (g_V + g_A)^2 (1 - m^2 / 2 m_e E)
 *                    + (g_V - g_A)^2 (1 - T/E) (1 - T/E - m^2 / 2 m_e E) + (g_A^2 - g_V^2) (m_e T + m^2/2) / E^2 ]
 * interference: alpha G_F m / (sqrt2 E m_e) (mu/mu_B) |U| cos(phase)
 *                    [ g_V ((m_e - T)/E) (1 + m^2 / 2 m_e T) - g_A (2 - T/E - m^2 / 2 m_e E) ]</pre>
 *
 * <p>in cm^2/MeV; g_A changes sign for antineutrinos. Exact in m (squared amplitudes by Dirac traces); Grimus and Stockinger,
 * PRD 57 (1998) 1762, is the limit linear in m. On a nucleus of mass M and charge Z: m_e -> M but for the 1/m_e of the Bohr
 * magneton, g_V -> g_V^p Z + g_V^n N, g_A = 0 (on hydrogen g_V^p and 1.276/2), the interference times -Z. With the dipole term the sum is a squared amplitude, never negative. At
 * L = 0; the part of the weak process that stays light loses |U|^2, which {@code eves} does not take off.
 *
 * @param amplitude |U_alpha,4| by generation, 0 to 1
 * @param phaseRad phase between mu and U
 * @param couplings g_V, g_A of electrons
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

    /** Adds both terms on an electron. */
    void addOnElectron(Terms terms, Flavour flavour, double bohrMagnetons, double finalMassMeV) {
        int g = flavour.generation();
        Target electron = new Target(Constants.ELECTRON_MASS_MEV, -1, couplings.vector()[g], couplings.axial()[g]);
        add(terms, electron, flavour, bohrMagnetons, finalMassMeV);
    }

    /**
     * Adds both terms on a nucleus, for a weight Z^2 F_ch^2: the weak charge g_V^p Z + g_V^n N has the form factor of the
     * charge too, so that the sum stays a square. That form factor is off by its difference to those of protons and neutrons.
     */
    void addOnNucleus(Terms terms, Flavour flavour, Isotope isotope, double bohrMagnetons, double finalMassMeV) {
        Cevns weak = Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM);
        double vector = (weak.protonVector()[flavour.generation()] * isotope.z() + weak.neutronVector() * isotope.neutrons())
                / isotope.z();
        double axial = isotope.a() == 1 ? Cevns.PROTON_AXIAL : 0;
        add(terms, new Target(isotope.massMeV(), 1, vector, axial), flavour, bohrMagnetons, finalMassMeV);
    }

    /** A target with its couplings per unit charge. */
    private record Target(double massMeV, int charge, double vector, double axial) {}

    private void add(Terms terms, Target target, Flavour flavour, double bohrMagnetons, double finalMassMeV) {
        double amplitude = this.amplitude[flavour.generation()];
        double axial = flavour.isAntineutrino() ? -target.axial : target.axial;
        double m2 = finalMassMeV * finalMassMeV;
        addWeak(terms, amplitude * amplitude, target, axial, m2);
        double scale = -target.charge * Constants.ALPHA * Constants.FERMI_MEV2 * finalMassMeV
                / (Math.sqrt(2) * Constants.ELECTRON_MASS_MEV)
                * Constants.HBARC2_MEV2_CM2 * bohrMagnetons * amplitude * StrictMath.cos(phaseRad);
        addInterference(terms, scale, target, axial, m2);
    }

    private static void addWeak(Terms terms, double probability, Target target, double axial, double m2) {
        double scale = Eves.SCALE / Constants.ELECTRON_MASS_MEV * target.massMeV * probability;
        double left = scale * (target.vector + axial) * (target.vector + axial);
        double right = scale * (target.vector - axial) * (target.vector - axial);
        double mixed = scale * (axial * axial - target.vector * target.vector);
        double shift = m2 / (2 * target.massMeV);
        terms.add(left + right, 0, 0)
                .add(-left * shift - right * shift, 0, 1)
                .add(-2 * right, 1, 1)
                .add(right, 2, 2)
                .add(right * shift, 1, 2)
                .add(mixed * target.massMeV, 1, 2)
                .add(mixed * m2 / 2, 0, 2);
    }

    private static void addInterference(Terms terms, double scale, Target target, double axial, double m2) {
        double shift = m2 / (2 * target.massMeV);
        terms.add(-2 * scale * axial, 0, 1)
                .add(scale * target.vector * (target.massMeV - shift), 0, 2)
                .add(-scale * target.vector, 1, 2)
                .add(scale * target.vector * m2 / 2, -1, 2)
                .add(scale * axial, 1, 2)
                .add(scale * axial * shift, 0, 2);
    }
}
