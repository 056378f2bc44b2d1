package magneton.validation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import magneton.atomic.AtomicModel;
import magneton.atomic.FreeElectrons;
import magneton.atomic.HartreeFock;
import magneton.atomic.Hydrogenic;
import magneton.atomic.Stepping;
import magneton.constant.Constants;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.target.Edges;
import magneton.target.Elements;

/** Cross sections, and rates before any detector. */
final class CrossSectionRows {
    private static final ElectronCouplings TREE = ElectronCouplings.tree();
    private static final ElectronCouplings RADIATIVE = ElectronCouplings.radiative();
    private static final ElectronCouplings TEXTBOOK = ElectronCouplings.tree(0.2312);
    /** Far above the electron mass. */
    private static final double HIGH_MEV = 1e5;
    private static final double PP_FLUX = 5.98e10;
    private static final double PP_SURVIVAL = 0.553;
    private static final double BORON_FLUX = 5.46e6;

    private CrossSectionRows() {}

    static Room room() {
        Room.Builder room = Room.of("Cross sections and rates", "cross-sections.csv")
                .row("sigma-magnetic-scale", in -> magneticScale())
                .row("sigma-nue-electron-tree", in -> perMeV(Flavour.NU_E, TREE))
                .row("sigma-nue-electron-textbook", in -> perMeV(Flavour.NU_E, TEXTBOOK))
                .row("sigma-nuebar-electron-textbook", in -> perMeV(Flavour.NUBAR_E, TEXTBOOK))
                .row("sigma-numu-electron-textbook", in -> perMeV(Flavour.NU_MU, TEXTBOOK))
                .row("sigma-numubar-electron-textbook", in -> perMeV(Flavour.NUBAR_MU, TEXTBOOK))
                .row("sigma-nue-electron-lsnd", in -> perMeVOfMuonsAtRest())
                .row("sigma-nue-electron-lampf", in -> perMeVOfMuonsAtRest())
                .row("sigma-pp-electron-tree", in -> pp(TREE))
                .row("sigma-pp-electron-radiative", in -> pp(RADIATIVE))
                .row("sigma-pp-electron-bks", in -> pp(RADIATIVE))
                .row("sigma-be7-electron-radiative", in -> beryllium())
                .row("sigma-be7-electron-bks", in -> beryllium())
                .row("xe-pp-tree", in -> xenonPp(TREE).perTonneYear(0))
                .row("xe-pp-radiative", in -> xenonPp(RADIATIVE).perTonneYear(0))
                .row("xe-pp-darwin", in -> xenonPp(RADIATIVE).perTonneYear(0))
                .row("xe-pp-5kev", in -> xenonPp(TREE).perTonneYearKeV(5))
                .row("xe-binding", in -> xenonBinding())
                .row("equal-moment-100ev", in -> equalMoment(0.1))
                .row("equal-moment-1kev", in -> equalMoment(1))
                .row("equal-moment-2.8kev", in -> equalMoment(2.8))
                .row("equal-moment-10kev", in -> equalMoment(10))
                .row("ge-magnetic-2.8kev", in -> magneticGermanium(2.8))
                .row("ge-magnetic-10kev", in -> magneticGermanium(10))
                .row("hydrogen-stepping-1", in -> hydrogenOverStepping(1))
                .row("hydrogen-stepping-1.2", in -> hydrogenOverStepping(1.2))
                .row("hydrogen-stepping-2", in -> hydrogenOverStepping(2))
                .row("hydrogen-stepping-5", in -> hydrogenOverStepping(5))
                .row("pidar-cs", in -> pionDecay("Cs", NuclearShape.HELM))
                .row("pidar-i", in -> pionDecay("I", NuclearShape.HELM))
                .row("pidar-csi", in -> pionDecay("CsI", NuclearShape.HELM))
                .row("pidar-csi-klein-nystrand", in -> pionDecay("CsI", NuclearShape.KLEIN_NYSTRAND))
                .row("pidar-csi-coherent", in -> pionDecay("CsI", NuclearShape.HELM))
                .row("pidar-csi-measured", in -> pionDecay("CsI", NuclearShape.HELM))
                .row("pidar-ar-measured", in -> pionDecay("Ar", NuclearShape.HELM))
                .row("b8-xe-sigma", in -> boron("Xe").sigmaCm2())
                .row("b8-xe-sigma-xenonnt", in -> boron("Xe").sigmaCm2());
        for (String target : new String[] {"Xe", "Ge"}) {
            String prefix = "b8-" + target.toLowerCase(Locale.ROOT);
            room.row(prefix + "-all", in -> boron(target).perTonneYear(0))
                    .row(prefix + "-above-300ev", above(target, 0.3))
                    .row(prefix + "-above-500ev", above(target, 0.5))
                    .row(prefix + "-above-1kev", above(target, 1))
                    .row(prefix + "-above-2kev", above(target, 2));
        }
        return room.build();
    }

    private static Process weak(ElectronCouplings couplings) {
        return new Eves(couplings, NeutrinoCharges.none());
    }

    /** Weak scattering on electrons with radiative couplings. */
    static Process weakRadiative() {
        return weak(RADIATIVE);
    }

    /** Scattering through a universal moment. */
    static Process magnetic(double mu) {
        return Dipole.evesMagnetic(MagneticMoments.universal(mu));
    }

    /** d(sigma)/dT = (pi alpha^2 / m_e^2) mu^2 / T where T is far below E. */
    private static double magneticScale() {
        Recoils recoils = Recoils.free(Recoils.line(Flavour.NU_E, 1e6), "H", magnetic(1));
        return recoils.spectra().getFirst().at(1000) * 1000;
    }

    private static double perMeV(Flavour flavour, ElectronCouplings couplings) {
        return Recoils.free(Recoils.line(flavour, HIGH_MEV), "H", weak(couplings)).sigmaCm2() / HIGH_MEV;
    }

    /** sigma / E of the nu_e of muons at rest, whose mean energy is 0.3 m_mu. */
    static double perMeVOfMuonsAtRest() {
        FluxComponent electrons = Beams.pionDecayAtRest().components().stream()
                .filter(component -> component.flavour() == Flavour.NU_E).findFirst().orElseThrow();
        Recoils recoils = Recoils.free(Recoils.flux(Flavour.NU_E, electrons.spectrum()), "H", weak(RADIATIVE));
        return recoils.sigmaCm2() / (0.3 * Constants.MUON_MASS_MEV);
    }

    private static double pp(ElectronCouplings couplings) {
        return Recoils.free(Recoils.flux(Flavour.NU_E, Beams.pp(1)), "H", weak(couplings)).sigmaCm2();
    }

    private static double beryllium() {
        return Recoils.free(Recoils.line(Flavour.NU_E, 0.8613), "H", weak(RADIATIVE)).sigmaCm2();
    }

    private static Recoils xenonPp(ElectronCouplings couplings) {
        return Recoils.free(Beams.oscillatedPp(PP_FLUX, PP_SURVIVAL), "Xe", weak(couplings));
    }

    private static double xenonBinding() {
        Flux sun = Beams.sun().flux();
        return between(sun, new HartreeFock()) / between(sun, new FreeElectrons());
    }

    private static double between(Flux sun, AtomicModel model) {
        return Recoils.of(sun, "Xe", weak(RADIATIVE), 0.25, model).perKg(0.25, 30);
    }

    private static double equalMoment(double recoilKeV) {
        Flux line = Recoils.line(Flavour.NUBAR_E, 3);
        double weak = Recoils.free(line, "H", weak(TREE)).perKgDayKeV(recoilKeV);
        return Math.sqrt(weak / Recoils.free(line, "H", magnetic(1)).perKgDayKeV(recoilKeV));
    }

    private static double magneticGermanium(double recoilKeV) {
        return Recoils.of(Beams.reactor(2.7e13), "Ge", magnetic(1e-10), 1, new Stepping(Edges.SOLID))
                .perKgDayKeV(recoilKeV);
    }

    private static double hydrogenOverStepping(double overBinding) {
        double recoilKeV = overBinding * (1 + 1e-9) * Elements.load().get("H").subshells().getFirst().solidKeV();
        Flux line = Recoils.line(Flavour.NU_E, 1);
        double exact = Recoils.of(line, "H", magnetic(1), 1e-3, new Hydrogenic(Edges.SOLID)).perKgDayKeV(recoilKeV);
        return exact / Recoils.of(line, "H", magnetic(1), 1e-3, new Stepping(Edges.SOLID)).perKgDayKeV(recoilKeV);
    }

    private static double pionDecay(String target, NuclearShape shape) {
        return Recoils.free(Beams.pionDecayAtRest(), target, Cevns.radiative(NeutrinoCharges.none(), shape)).sigmaCm2();
    }

    /** CEvNS at tree level does not ask for the flavour. */
    private static Recoils boron(String target) {
        return Recoils.free(Beams.boron(BORON_FLUX), target,
                Cevns.tree(Constants.SIN2_THETA_W, NeutrinoCharges.none(), NuclearShape.HELM));
    }

    private static ToDoubleFunction<Setups> above(String target, double recoilKeV) {
        return in -> boron(target).perTonneYear(recoilKeV);
    }
}
