package magneton.process;

import magneton.constant.Constants;
import magneton.source.Flavour;
import magneton.target.Isotope;

/**
 * Weak elastic scattering on electrons (EvES).
 *
 * <pre>d(sigma)/dT = G_F^2 m_e / 2pi [ (g_V + g_A)^2 + (g_V - g_A)^2 (1 - T/E)^2 + (g_A^2 - g_V^2) m_e T/E^2 ]</pre>
 *
 * <p>per free electron, in cm^2/MeV; g_A changes sign for antineutrinos. Charge radius, anapole and millicharge shift
 * g_V and interfere. QED photon corrections (below 1 % under 1 MeV) are left out. Vogel and Engel, PRD 39 (1989) 3378;
 * couplings arXiv:2207.05036.
 *
 * @param couplings g_V, g_A
 * @param charges charge radius, anapole, millicharge
 * @param photonMassMeV mass of photons in the target, which a millicharge scattering on bound electrons needs
 */
public record Eves(ElectronCouplings couplings, NeutrinoCharges charges, double photonMassMeV) implements Process {
    /** Plasma energies of all electrons of detector media, MeV: 23 eV in liquid argon, 31 in silicon and xenon, 44 in germanium. */
    public static final double PHOTON_MASS_MEV = 30e-6;

    /** G_F^2 m_e / 2 pi in cm^2/MeV. */
    static final double SCALE = Constants.FERMI_MEV2 * Constants.FERMI_MEV2 * Constants.ELECTRON_MASS_MEV
            / (2 * Math.PI) * Constants.HBARC2_MEV2_CM2;

    /** With photons in matter as heavy as in a typical detector. */
    public Eves(ElectronCouplings couplings, NeutrinoCharges charges) {
        this(couplings, charges, PHOTON_MASS_MEV);
    }

    @Override
    public String name() {
        return "eves";
    }

    @Override
    public int code() {
        return 750;
    }

    @Override
    public boolean onElectrons() {
        return true;
    }

    @Override
    public boolean divergesAtRest() {
        return charges.millicharged();
    }

    @Override
    public TwoBodyLaw law(Flavour flavour, Isotope isotope) {
        int g = flavour.generation();
        double mass = Constants.ELECTRON_MASS_MEV;
        double vector = couplings.vector()[g] + charges.radiusShift(g, g);
        double axial = flavour.isAntineutrino() ? -couplings.axial()[g] : couplings.axial()[g];
        Terms terms = new Terms();
        addWeak(terms, SCALE, vector, overT(charges, g, g, mass), axial, mass);
        addTransitions(terms, SCALE, charges, g, mass);
        return new TwoBodyLaw(terms.toArray(), FormFactor.NONE, mass, 0);
    }

    @Override
    public BoundLaw boundLaw(Flavour flavour) {
        int g = flavour.generation();
        double[] vector = new double[3];
        double[] overSquare = new double[3];
        boolean charged = false;
        for (int i = 0; i < 3; i++) {
            int to = (g + i) % 3;
            vector[i] = charges.radiusShift(g, to);
            overSquare[i] = charges.millichargeShift(g, to);
            charged |= overSquare[i] != 0;
        }
        vector[0] += couplings.vector()[g];
        double axial = flavour.isAntineutrino() ? -couplings.axial()[g] : couplings.axial()[g];
        return new BoundWeakLaw(vector, overSquare, axial, charged ? photonMassMeV : 0);
    }

    /** Adds scattering to the other flavours by charge alone. */
    static void addTransitions(Terms terms, double scale, NeutrinoCharges charges, int from, double massMeV) {
        for (int to = 0; to < 3; to++) {
            if (charges.connects(from, to)) {
                addWeak(terms, scale, charges.radiusShift(from, to), overT(charges, from, to, massMeV), 0, massMeV);
            }
        }
    }

    /** The coefficient of 1/T in the shift of g_V: on a free target Q^2 = 2 M T. */
    static double overT(NeutrinoCharges charges, int from, int to, double massMeV) {
        return charges.millichargeShift(from, to) / (2 * massMeV);
    }

    /** Adds the law of a spin-1/2 target with vector coupling {@code vector + overT / T} and axial coupling {@code axial}. */
    static void addWeak(Terms terms, double scale, double vector, double overT, double axial, double massMeV) {
        // Each square (a + overT/T)^2 spreads over three powers of T.
        double plus = vector + axial;
        double minus = vector - axial;
        double[] left = {plus * plus, 2 * plus * overT, overT * overT};
        double[] right = {minus * minus, 2 * minus * overT, overT * overT};
        double[] mixed = {axial * axial - vector * vector, -2 * vector * overT, -overT * overT};
        for (int j = 0; j < 3; j++) {
            terms.add(scale * (left[j] + right[j]), -j, 0);
            terms.add(-2 * scale * right[j], 1 - j, 1);
            terms.add(scale * right[j], 2 - j, 2);
            terms.add(scale * mixed[j] * massMeV, 1 - j, 2);
        }
    }
}
