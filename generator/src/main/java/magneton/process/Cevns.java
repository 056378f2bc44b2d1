package magneton.process;

import magneton.constant.Constants;
import magneton.source.Flavour;
import magneton.target.Isotope;

/**
 * Coherent elastic neutrino-nucleus scattering (CEvNS).
 *
 * <pre>d(sigma)/dT = G_F^2 M / pi (1 - T/E - M T / 2E^2) { [g_V^p Z F_p(q) + g_V^n N F_n(q)]^2 + Z^2 F_p^2 sum_b Q_ab^2 },
 *     q^2 = 2 M T + T^2</pre>
 *
 * <p>in cm^2/MeV, with the exact factor of a spin-0 nucleus and separate point-proton and point-neutron radii. The
 * axial part of odd nuclei (below 1 % for I, Cs, Xe, a few per cent for Na) is left out. On hydrogen, where the axial
 * current dominates, the spin-1/2 form with g_A = 1.276/2 is used. Couplings: arXiv:2411.03122.
 *
 * @param protonVector g_V^p by generation
 * @param neutronVector g_V^n
 * @param charges charge radius, anapole, millicharge (deviations), and Q_ab, those to another flavour
 * @param shape form factor
 */
public record Cevns(double[] protonVector, double neutronVector, NeutrinoCharges charges, NuclearShape shape)
        implements Process {

    private static final double PROTON_AXIAL = 1.276 / 2;

    /** Couplings with radiative corrections. */
    public static Cevns radiative(NeutrinoCharges charges, NuclearShape shape) {
        return new Cevns(new double[] {0.0382, 0.0300, 0.0256}, -0.5117, charges, shape);
    }

    /** Tree level: g_V^p = 1/2 - 2 s, g_V^n = -1/2. */
    public static Cevns tree(double sin2ThetaW, NeutrinoCharges charges, NuclearShape shape) {
        double proton = 0.5 - 2 * sin2ThetaW;
        return new Cevns(new double[] {proton, proton, proton}, -0.5, charges, shape);
    }

    @Override
    public String name() {
        return "cevns";
    }

    @Override
    public int code() {
        return 150;
    }

    @Override
    public boolean onElectrons() {
        return false;
    }

    @Override
    public boolean divergesAtRest() {
        return charges.millicharged();
    }

    @Override
    public TwoBodyLaw law(Flavour flavour, Isotope isotope) {
        int g = flavour.generation();
        double mass = isotope.massMeV();
        double proton = protonVector[g] - charges.radiusShift(g, g);
        double overT = -Eves.overT(charges, g, g, mass);
        double scale = Constants.FERMI_MEV2 * Constants.FERMI_MEV2 * mass / Math.PI * Constants.HBARC2_MEV2_CM2;
        if (isotope.z() == 1 && isotope.a() == 1) {
            double axial = flavour.isAntineutrino() ? -PROTON_AXIAL : PROTON_AXIAL;
            Terms terms = new Terms();
            Eves.addWeak(terms, scale / 2, proton, overT, axial, mass);
            Eves.addTransitions(terms, scale / 2, charges, g, mass);
            return new TwoBodyLaw(terms.toArray(), FormFactor.NONE, mass, 0);
        }
        FormFactor protons = shape.at(isotope.protonRadiusFm(), isotope.a());
        FormFactor neutrons = shape.at(isotope.neutronRadiusFm(), isotope.a());
        double zProton = isotope.z() * proton;
        double zOverT = isotope.z() * overT;
        double nNeutron = isotope.neutrons() * neutronVector;
        FormFactor weight = t -> {
            double q = Dipole.momentumMeV(t, mass);
            double f = protons.at(q);
            double amplitude = (zProton + zOverT / t) * f + nNeutron * neutrons.at(q);
            return amplitude * amplitude + isotope.z() * isotope.z() * f * f * transitions(g, mass, t);
        };
        double[][] terms = new Terms().add(scale, 0, 0).add(-scale, 1, 1).add(-scale * mass / 2, 1, 2).toArray();
        return new TwoBodyLaw(terms, weight, mass, 0);
    }

    /** Sum over the other flavours of the squared coupling to a proton. */
    private double transitions(int from, double mass, double t) {
        double sum = 0;
        for (int to = 0; to < 3; to++) {
            if (charges.connects(from, to)) {
                double coupling = charges.radiusShift(from, to) + Eves.overT(charges, from, to, mass) / t;
                sum += coupling * coupling;
            }
        }
        return sum;
    }
}
