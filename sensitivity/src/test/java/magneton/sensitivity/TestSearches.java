package magneton.sensitivity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import magneton.atomic.FreeElectrons;
import magneton.background.BackgroundComponent;
import magneton.background.BackgroundSpectrum;
import magneton.constant.Constants;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.target.Elements;
import magneton.target.Targets;

/** A small search without a response: two flavours at 1 MeV on the electrons of germanium. */
final class TestSearches {
    static final double KG_DAYS = 100;
    static final double[] EDGES = {1, 2, 4, 8, 16, 32};

    private TestSearches() {}

    static Experiment experiment(double muE, double muMu, double millicharge) {
        Flux flux = new Flux(List.of(new FluxComponent("e", Flavour.NU_E, new Spectrum.Line(1, 1e13)),
                new FluxComponent("mu", Flavour.NU_MU, new Spectrum.Line(1, 2e13))), Flux.Per.SECOND);
        EnergyRange range = new EnergyRange(1, 32);
        NeutrinoCharges charges = new NeutrinoCharges(new double[3], new double[3],
                new double[] {millicharge, millicharge, millicharge}, new double[3], new double[3]);
        Eves eves = new Eves(ElectronCouplings.radiative(), charges);
        Dipole magnetic = Dipole.evesMagnetic(MagneticMoments.perFlavour(muE, muMu, 0));
        return new Experiment(flux, new Targets(Elements.load()).of("Ge"), List.of(new ProcessSetup(eves, range), new ProcessSetup(magnetic, range)),
                new FreeElectrons(), new Exposure(1, KG_DAYS * Constants.SECONDS_PER_DAY, 0));
    }

    static List<BackgroundComponent> flat(double perKeV, double uncertainty) {
        return List.of(new BackgroundComponent("flat", BackgroundSpectrum.steps(
                new double[] {1}, new double[] {32}, new double[] {perKeV}), uncertainty, "test"));
    }

    static Search search(Experiment experiment, Signal signal, double[] edges, double perKeV, Map<String, Double> priors) {
        return new Search(experiment, Optional.empty(), signal,
                List.of(new FluxUncertainty("flux", 0.05, experiment.flux(), "test")), flat(perKeV, 0.1), List.of(), Set.of(),
                edges, Optional.empty(), OptionalDouble.empty(), priors);
    }
}
