package magneton;

import java.util.List;

import org.hipparchus.complex.Complex;

import magneton.atomic.EquivalentPhoton;
import magneton.atomic.FreeElectrons;
import magneton.atomic.HartreeFock;
import magneton.atomic.Hydrogenic;
import magneton.atomic.ImpulseStepping;
import magneton.atomic.Stepping;
import magneton.constant.Constants;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.moment.Mixing;
import magneton.moment.MomentMatrix;
import magneton.moment.TransitionMoments;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.process.WeakMixing;
import magneton.source.FissionFractions;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Oscillation;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.source.Spectrum;
import magneton.target.Edges;
import magneton.target.Elements;
import magneton.target.Target;
import magneton.target.Targets;

/** Experiments that tests share: small sets that together touch every kind of spectrum, process and target. */
public final class TestExperiments {
    private static final Exposure YEAR = new Exposure(1.5, 365 * Constants.SECONDS_PER_DAY, 0);

    private TestExperiments() {}

    /** Germanium at a reactor with a given total flux: EvES and EvES magnetic, 1 to 100 keV. */
    public static Experiment gemma(double fluxPerCm2S, double mu) {
        return new Experiment(reactor(fluxPerCm2S), target("Ge"),
                setups(1, 100, eves(), Dipole.evesMagnetic(MagneticMoments.universal(mu))),
                new Stepping(Edges.SOLID), YEAR);
    }

    public static List<Experiment> all() {
        MagneticMoments mu = MagneticMoments.universal(1e-10);
        Process cevns = Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM);
        Flux reactor = reactor(2.7e13);
        Flux mixed = new Flux(List.of(
                new FluxComponent("line", Flavour.NU_MU, new Spectrum.Line(29.792, 1e7)),
                new FluxComponent("wedge", Flavour.NU_E, new Spectrum.Tabulated(
                        new double[] {0, 20, 40, 52.8}, new double[] {0, 1e5, 3e5, 2e5})),
                new FluxComponent("line2", Flavour.NU_E, new Spectrum.Line(0.862, 1e7))), Flux.Per.SECOND);
        return List.of(
                gemma(2.7e13, 2.9e-11),
                new Experiment(reactor, target("Ge"), setups(0.005, 10, cevns, eves(), Dipole.evesMagnetic(mu),
                        Dipole.cevnsMagnetic(mu, NuclearShape.HELM)), new Stepping(Edges.SOLID), YEAR),
                new Experiment(reactor, target("Xe"), setups(1, 100, eves(), Dipole.evesMagnetic(mu)),
                        new FreeElectrons(), YEAR),
                new Experiment(mixed, target("CsI"), setups(0.5, 60, cevns, eves(), Dipole.evesMagnetic(mu),
                        Dipole.cevnsMagnetic(mu, NuclearShape.KLEIN_NYSTRAND)), new Stepping(Edges.SOLID), YEAR),
                new Experiment(reactor, target("Xe"), setups(0.1, 3000, Dipole.evesDipole(mu, 0.3)),
                        new Stepping(Edges.SOLID), YEAR),
                new Experiment(mixed, target("Ge"), setups(0.01, 100, Dipole.cevnsDipole(mu, 10, NuclearShape.HELM)),
                        new FreeElectrons(), YEAR),
                new Experiment(reactor, target("Ge"), setups(0.1, 3000,
                        Dipole.evesDipole(mu, 0.3, new WeakMixing(new double[] {0.4, 0, 0}, 0, ElectronCouplings.radiative())),
                        Dipole.evesMagnetic(majorana(1000))), new Stepping(Edges.SOLID), YEAR),
                new Experiment(solar(), target("Xe"), setups(1, 300, eves(), Dipole.evesMagnetic(majorana(0))),
                        new Stepping(Edges.SOLID), YEAR),
                new Experiment(reactor, target("Ge"), setups(0.2, 50, new Eves(ElectronCouplings.tree(), charged()),
                        Cevns.tree(0.23863, charged(), NuclearShape.HELM)), new Stepping(Edges.SOLID), YEAR));
    }

    /** Moments that change with energy and mass state. */
    private static MagneticMoments majorana(double baselineM) {
        Mixing mixing = Mixing.of(Oscillation.nufit(Oscillation.DEFAULT));
        Complex[] lambda = {new Complex(3e-11), new Complex(1e-11, 4e-11), new Complex(-2e-11, 1e-11)};
        return new TransitionMoments(
                MomentMatrix.majorana(lambda, MomentMatrix.Basis.MASS, mixing), mixing, baselineM, true);
    }

    private static NeutrinoCharges charged() {
        return new NeutrinoCharges(new double[] {3e-33, 0, 0}, new double[] {1e-34, 0, 0}, new double[] {2e-13, 0, 0},
                new double[] {0, 2e-32, 0}, new double[] {1e-13, -1e-13, 0});
    }

    private static Flux solar() {
        return new Solar(SolarModel.B16_GS98, List.of(SolarComponent.PP, SolarComponent.PEP, SolarComponent.B8),
                Oscillation.nufit(Oscillation.DEFAULT), Double.NaN).flux();
    }

    /** Bound electrons: every model, every process on electrons, fluxes far above and among the binding energies. */
    public static List<Experiment> bound() {
        MagneticMoments mu = MagneticMoments.universal(1e-10);
        Flux reactor = reactor(2.7e13);
        Flux soft = new Flux(List.of(
                new FluxComponent("line", Flavour.NU_E, new Spectrum.Line(0.010, 1e9)),
                new FluxComponent("step", Flavour.NU_E, new Spectrum.Tabulated(
                        new double[] {0.002, 0.008, 0.0186}, new double[] {1e9, 4e11, 2e11})),
                new FluxComponent("line2", Flavour.NUBAR_MU, new Spectrum.Line(0.862, 1e7))), Flux.Per.SECOND);
        HartreeFock hartreeFock = new HartreeFock();
        return List.of(
                new Experiment(reactor, target("Ge"), setups(1, 100, eves(), Dipole.evesMagnetic(mu)), hartreeFock, YEAR),
                new Experiment(reactor, target("Xe"), setups(0.02, 3000, Dipole.evesMagnetic(mu)), hartreeFock, YEAR),
                new Experiment(soft, target("Ge"), setups(0.01, 5, eves(), Dipole.evesMagnetic(mu)), hartreeFock, YEAR),
                new Experiment(reactor, target("Xe"), setups(1, 300, Dipole.evesDipole(mu, 0.05)), hartreeFock, YEAR),
                new Experiment(soft, target("H2O"), setups(0.005, 5, eves(), Dipole.evesMagnetic(mu)),
                        new Hydrogenic(Edges.SOLID), YEAR),
                new Experiment(reactor, target("Ge"), setups(0.5, 20, Dipole.evesMagnetic(mu)), new EquivalentPhoton(), YEAR),
                new Experiment(reactor, target("CsI"), setups(0.5, 60, eves()), new ImpulseStepping(Edges.SOLID), YEAR),
                new Experiment(reactor, target("Ge"), setups(0.15, 50, new Eves(ElectronCouplings.radiative(), charged())),
                        hartreeFock, YEAR),
                new Experiment(soft, target("H2O"), setups(0.1, 5, new Eves(ElectronCouplings.tree(), charged())),
                        new Hydrogenic(Edges.SOLID), YEAR),
                new Experiment(reactor, target("Xe"), setups(0.2, 20, new Eves(ElectronCouplings.radiative(), charged())),
                        new EquivalentPhoton(), YEAR));
    }

    private static Process eves() {
        return new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none());
    }

    private static Target target(String formula) {
        return new Targets(Elements.load()).of(formula);
    }

    private static Flux reactor(double fluxPerCm2S) {
        return new Reactor(new Reactor.Strength.TotalFlux(fluxPerCm2S), 1, ReactorSpectrum.PWR_REFERENCE, true,
                FissionFractions.TYPICAL).flux();
    }

    private static List<ProcessSetup> setups(double fromKeV, double toKeV, Process... processes) {
        return java.util.Arrays.stream(processes)
                .map(process -> new ProcessSetup(process, new EnergyRange(fromKeV, toKeV))).toList();
    }
}
