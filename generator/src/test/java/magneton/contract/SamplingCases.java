package magneton.contract;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import magneton.atomic.AtomicModel;
import magneton.atomic.EquivalentPhoton;
import magneton.atomic.FreeElectrons;
import magneton.atomic.HartreeFock;
import magneton.atomic.Hydrogenic;
import magneton.atomic.ImpulseStepping;
import magneton.atomic.Stepping;
import magneton.constant.Constants;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.source.Accelerator;
import magneton.source.Atmospheric;
import magneton.source.DecayStrength;
import magneton.source.Dsnb;
import magneton.source.FissionFractions;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.Mono;
import magneton.source.NeutrinoSource;
import magneton.source.Oscillation;
import magneton.source.PiDar;
import magneton.source.PiDarFacility;
import magneton.source.Radioactive;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.source.SumSource;
import magneton.source.TableSource;
import magneton.source.Tritium;
import magneton.table.Table;
import magneton.target.Edges;
import magneton.target.Elements;
import magneton.target.Target;
import magneton.target.Targets;

/** Every source times every process times every atomic model that go together; a new member joins by one line. */
final class SamplingCases {
    private static final Exposure ANY = new Exposure(1, Constants.SECONDS_PER_DAY, 1);
    private static final Elements ELEMENTS = Elements.load();

    private SamplingCases() {}

    /** A source, and a target to point it at. */
    private record Source(String name, NeutrinoSource source, String target) {}

    /** A process, made to the energies of a source. */
    private record Kind(String name, Function<Scale, Process> process) {}

    private record Atoms(String name, AtomicModel model) {}

    /** One product. */
    record Case(String name, Experiment experiment) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Source> sources() {
        return List.of(
                new Source("reactor pwr-reference", reactor(ReactorSpectrum.PWR_REFERENCE), "Ge"),
                new Source("reactor huber-mueller", reactor(ReactorSpectrum.HUBER_MUELLER), "CsI"),
                new Source("solar", solar(SolarComponent.values()), "Xe"),
                new Source("solar lines and 8B", solar(SolarComponent.BE7, SolarComponent.PEP, SolarComponent.B8), "Ar"),
                new Source("pi-dar pulsed", piDar("sns-csi"), "NaI"),
                new Source("pi-dar steady", piDar("lsnd"), "Ge"),
                new Source("radioactive Cr51", new Radioactive("Cr51", new DecayStrength.MeanFlux(1e13)), "Xe"),
                new Source("radioactive Ar37", new Radioactive("Ar37", new DecayStrength.MeanFlux(1e13)), "Si"),
                new Source("tritium", new Tritium(new DecayStrength.MeanFlux(1e13)), "He"),
                new Source("accelerator NOvA", new Accelerator(Accelerator.Beam.NOVA_FHC), "CH2"),
                new Source("accelerator BNB", new Accelerator(Accelerator.Beam.BNB_NUBAR), "Ar"),
                new Source("atmospheric", new Atmospheric(Atmospheric.Site.GRAN_SASSO), "Xe"),
                new Source("dsnb", new Dsnb(Dsnb.DEFAULT_FLUX), "H2O"),
                new Source("mono nue", new Mono(Flavour.NU_E, 0.747, 1e13), "Ge"),
                new Source("mono nutaubar", new Mono(Flavour.NUBAR_TAU, 0.02, 1e13), "Si"),
                new Source("table of points, with a step", table(
                        "energy [keV],nuebar [1/(m2 s keV)],numu [/m2/s/keV]\n10,0,1e4\n900,1e4,3e4\n900,3e4,0\n2000,0,0\n"), "Ge"),
                new Source("table of bins, with a gap", table(
                        "low [MeV],high [MeV],nue [/cm2/s/bin],nutau [/cm2/s/bin]\n1,2,3,0\n4,5,6,1\n5,5.5,0,2\n"), "Cs"),
                new Source("sum", new SumSource(List.of(
                        new SumSource.Term(1, new Mono(Flavour.NUBAR_E, 1.5, 1e12)),
                        new SumSource.Term(2, reactor(ReactorSpectrum.PWR_REFERENCE)))), "Ge"));
    }

    private static List<Kind> processes() {
        return List.of(
                new Kind("eves", s -> new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none())),
                new Kind("eves tree, charge radius, anapole", s -> new Eves(ElectronCouplings.tree(), s.radii())),
                new Kind("eves millicharge", s -> new Eves(ElectronCouplings.radiative(), s.millicharge())),
                new Kind("eves transitions", s -> new Eves(ElectronCouplings.radiative(), s.transitionsOnElectrons())),
                new Kind("eves-magnetic", s -> Dipole.evesMagnetic(MagneticMoments.universal(1e-10))),
                new Kind("eves-magnetic by flavour", s -> Dipole.evesMagnetic(MagneticMoments.perFlavour(1e-11, 2e-11, 3e-11))),
                new Kind("eves-magnetic moments", s -> Dipole.evesMagnetic(s.majorana())),
                new Kind("eves-dipole", s -> Dipole.evesDipole(MagneticMoments.universal(1e-10), s.heavyOnElectrons())),
                new Kind("eves-dipole mixing", s -> Dipole.evesDipole(
                        MagneticMoments.universal(1e-10), s.heavyOnElectrons(), s.mixing())),
                new Kind("cevns", s -> Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM)),
                new Kind("cevns tree, charge radius, anapole, millicharge", s ->
                        Cevns.tree(0.23863, s.nuclearCharges(), NuclearShape.KLEIN_NYSTRAND)),
                new Kind("cevns transitions", s -> Cevns.radiative(s.transitionsOnNuclei(), NuclearShape.HELM)),
                new Kind("cevns-magnetic", s -> Dipole.cevnsMagnetic(MagneticMoments.universal(1e-10), NuclearShape.HELM)),
                new Kind("cevns-dipole", s -> Dipole.cevnsDipole(
                        MagneticMoments.universal(1e-10), s.heavyOnNuclei(), NuclearShape.KLEIN_NYSTRAND)),
                new Kind("cevns-dipole mixing", s -> Dipole.cevnsDipole(
                        MagneticMoments.universal(1e-10), s.heavyOnNuclei(), NuclearShape.HELM, s.mixing())));
    }

    private static List<Atoms> atomicModels() {
        return List.of(
                new Atoms("free", new FreeElectrons()),
                new Atoms("stepping", new Stepping(Edges.SOLID)),
                new Atoms("stepping atomic", new Stepping(Edges.ATOMIC)),
                new Atoms("stepping hartree-fock", new Stepping(Edges.HARTREE_FOCK)),
                new Atoms("stepping impulse", new ImpulseStepping(Edges.SOLID)),
                new Atoms("equivalent-photon", new EquivalentPhoton()),
                new Atoms("hydrogenic", new Hydrogenic(Edges.SOLID)),
                new Atoms("hartree-fock", new HartreeFock()));
    }

    /** The kinds of source that take part. */
    static List<String> sourceKinds() {
        return sources().stream().map(source -> source.source.kind()).distinct().toList();
    }

    /** All products in which the atomic model describes the process; on nuclei it does not matter. */
    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        List<Atoms> models = atomicModels();
        for (Source source : sources()) {
            Flux flux = source.source.flux();
            Target target = new Targets(ELEMENTS).of(source.target);
            for (Kind kind : processes()) {
                boolean onElectrons = kind.process.apply(Scale.of(flux, target, false)).onElectrons();
                for (Atoms atoms : onElectrons ? models : models.subList(0, 1)) {
                    Scale scale = Scale.of(flux, target, atoms.model instanceof AtomicModel.Bound);
                    Process process = kind.process.apply(scale);
                    if (!onElectrons || describes(atoms.model, process, flux, target)) {
                        ProcessSetup setup = new ProcessSetup(process, onElectrons ? scale.onElectrons() : scale.onNuclei());
                        String name = source.name + " | " + kind.name + (onElectrons ? " | " + atoms.name : "");
                        cases.add(new Case(name, new Experiment(flux, target, List.of(setup), atoms.model, ANY)));
                    }
                }
            }
        }
        return cases;
    }

    private static boolean describes(AtomicModel model, Process process, Flux flux, Target target) {
        return switch (model) {
            case Stepping(Edges edges) -> edges != Edges.HARTREE_FOCK || target.constituents().stream()
                    .noneMatch(part -> Double.isNaN(part.element().subshells().getFirst().bindingKeV(edges)));
            case AtomicModel.Stepped _ -> true;
            case EquivalentPhoton photons -> flux.components().stream()
                    .allMatch(part -> 2 * part.spectrum().maxEnergyMeV() < photons.highestMomentumMeV())
                    && switch (process) {
                        case Eves eves -> eves.charges().millicharged();
                        case Dipole dipole -> !dipole.mixing().present();
                        default -> false;
                    };
            case AtomicModel.Bound _ -> switch (process) {
                case Eves _ -> true;
                case Dipole dipole -> !dipole.mixing().present();
                default -> false;
            };
        };
    }

    private static Reactor reactor(ReactorSpectrum spectrum) {
        return new Reactor(new Reactor.Strength.TotalFlux(1e13), 1, spectrum, true, FissionFractions.TYPICAL);
    }

    private static Solar solar(SolarComponent... components) {
        return new Solar(SolarModel.B16_GS98, List.of(components), Oscillation.nufit(Oscillation.DEFAULT), Double.NaN);
    }

    private static PiDar piDar(String name) {
        PiDarFacility facility = PiDarFacility.of(name);
        return new PiDar(facility.neutrinosPerProton(), facility.distanceM(), facility.protonsPerSecond(), facility.pulse());
    }

    private static TableSource table(String text) {
        return new TableSource(Table.read("flux.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), 1);
    }
}
