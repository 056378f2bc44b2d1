package magneton.process;

import magneton.constant.Constants;
import magneton.source.Flavour;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.target.Isotope;

/**
 * Scattering through a magnetic or transition dipole moment, on electrons or on nuclei, to a final state of mass m.
 *
 * <pre>d(sigma)/dT = pi alpha^2/m_e^2 (mu/mu_B)^2 Z^2 F_ch^2(T)
 *     [ 1/T - 1/E + m^2 (T - 2E - M) / (4 E^2 T M) + m^4 (T - M) / (8 E^2 T^2 M^2) ]</pre>
 *
 * <p>in cm^2/MeV; on electrons Z F_ch = 1, M = m_e. Exact for a point target of spin 1/2 (for a spin-0 nucleus a term
 * T/4E^2 is missing, below 1e-6 here). The helicity flips, so it adds incoherently to the weak process. Convention
 * L = (mu/2) Nbar sigma F nu. Vogel and Engel, PRD 39 (1989) 3378; massive case arXiv:2406.07477. A heavy final lepton that
 * also mixes with the arriving flavour adds its weak production and the interference ({@link WeakMixing}).
 *
 * @param name {@code eves-magnetic}, {@code eves-dipole}, {@code cevns-magnetic} or {@code cevns-dipole}
 * @param code code in the event record
 * @param onElectrons electrons or nuclei
 * @param moments moment by flavour
 * @param finalMassMeV mass of the outgoing lepton, 0 for a light neutrino
 * @param shape nuclear form factor (unused on electrons)
 * @param mixing of the final lepton with the arriving flavour, or {@link WeakMixing#NONE}
 */
public record Dipole(
        String name, int code, boolean onElectrons, MagneticMoments moments, double finalMassMeV, NuclearShape shape,
        WeakMixing mixing)
        implements Process {

    public static Dipole evesMagnetic(MagneticMoments moments) {
        return new Dipole("eves-magnetic", -750, true, moments, 0, NuclearShape.HELM, WeakMixing.NONE);
    }

    public static Dipole evesDipole(MagneticMoments moments, double massMeV) {
        return new Dipole("eves-dipole", -751, true, moments, massMeV, NuclearShape.HELM, WeakMixing.NONE);
    }

    /**
     * With weak production through mixing and the interference of the two. Moments must not vary with energy: their phase
     * would too.
     */
    public static Dipole evesDipole(MagneticMoments moments, double massMeV, WeakMixing mixing) {
        return new Dipole("eves-dipole", -751, true, moments, massMeV, NuclearShape.HELM, mixing);
    }

    public static Dipole cevnsMagnetic(MagneticMoments moments, NuclearShape shape) {
        return new Dipole("cevns-magnetic", -150, false, moments, 0, shape, WeakMixing.NONE);
    }

    public static Dipole cevnsDipole(MagneticMoments moments, double massMeV, NuclearShape shape) {
        return new Dipole("cevns-dipole", -151, false, moments, massMeV, shape, WeakMixing.NONE);
    }

    /** With weak production through mixing and the interference of the two, as on electrons. */
    public static Dipole cevnsDipole(MagneticMoments moments, double massMeV, NuclearShape shape, WeakMixing mixing) {
        return new Dipole("cevns-dipole", -151, false, moments, massMeV, shape, mixing);
    }

    /** The same process with other moments and no weak production. */
    public Dipole with(MagneticMoments other) {
        return new Dipole(name, code, onElectrons, other, finalMassMeV, shape, WeakMixing.NONE);
    }

    @Override
    public TwoBodyLaw law(Flavour flavour, Isotope isotope) {
        double mu = moments.of(flavour);
        double scale = Constants.MAGNETIC_SCALE_CM2 * mu * mu;
        if (onElectrons) {
            Terms terms = terms(scale, Constants.ELECTRON_MASS_MEV, finalMassMeV);
            if (mixing.present()) {
                mixing.addOnElectron(terms, flavour, mu, finalMassMeV);
            }
            return new TwoBodyLaw(terms.toArray(), FormFactor.NONE, Constants.ELECTRON_MASS_MEV, finalMassMeV);
        }
        double mass = isotope.massMeV();
        FormFactor charge = shape.at(isotope.chargeRadiusFm(), isotope.a());
        double z2 = (double) isotope.z() * isotope.z();
        FormFactor weight = t -> {
            double f = charge.at(momentumMeV(t, mass));
            return z2 * f * f;
        };
        Terms terms = terms(scale, mass, finalMassMeV);
        if (mixing.present()) {
            mixing.addOnNucleus(terms, flavour, isotope, mu, finalMassMeV);
        }
        return new TwoBodyLaw(terms.toArray(), weight, mass, finalMassMeV);
    }

    /** @throws IllegalArgumentException with weak mixing, which is described on free electrons only */
    @Override
    public BoundLaw boundLaw(Flavour flavour) {
        if (mixing.present()) {
            throw new IllegalArgumentException(name + ": weak production by mixing needs free electrons; choose atomic-model stepping");
        }
        return BoundDipoleLaw.of(moments.of(flavour), finalMassMeV);
    }

    private static Terms terms(double scale, double target, double finalMass) {
        double m2 = finalMass * finalMass;
        double m4 = m2 * m2;
        return new Terms()
                .add(scale, -1, 0)
                .add(-scale, 0, 1)
                .add(scale * m2 / (4 * target), 0, 2)
                .add(-scale * m2 / (2 * target), -1, 1)
                .add(-scale * m2 / 4, -1, 2)
                .add(scale * m4 / (8 * target * target), -1, 2)
                .add(-scale * m4 / (8 * target), -2, 2);
    }

    @Override
    public boolean divergesAtRest() {
        return finalMassMeV == 0;
    }

    @Override
    public Spectrum spectrum(FluxComponent component) {
        return moments.seen(component);
    }

    /** Three-momentum transfer at recoil T of a target of mass M, MeV. */
    static double momentumMeV(double recoilMeV, double massMeV) {
        return Math.sqrt(recoilMeV * (recoilMeV + 2 * massMeV));
    }
}
