package magneton.validation;

import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.atomic.FreeElectrons;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Process;
import magneton.rate.RecoilSpectrum;
import magneton.response.ChannelRecoils;
import magneton.response.ObservedSpectrum;
import magneton.response.Response;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.target.Elements;
import magneton.target.Target;
import magneton.target.Targets;

/** Recoils of one process in one target: cross sections, rates and detected counts. */
record Recoils(Experiment experiment, List<RecoilSpectrum> spectra) {
    private static final double TONNE_YEAR = 1e3 * 365.25 * Constants.SECONDS_PER_DAY;

    static Recoils of(Flux flux, String target, Process process, double fromKeV, AtomicModel model) {
        return of(flux, new Targets(Elements.load()).of(target), process, fromKeV, model);
    }

    static Recoils of(Flux flux, Target target, Process process, double fromKeV, AtomicModel model) {
        Experiment experiment = new Experiment(flux, target,
                List.of(new ProcessSetup(process, new EnergyRange(fromKeV, 1e12))), model, new Exposure(1, 1, 1));
        return new Recoils(experiment, Channel.of(experiment).stream().map(RecoilSpectrum::new).toList());
    }

    static Recoils free(Flux flux, String target, Process process) {
        return of(flux, target, process, 1e-9, new FreeElectrons());
    }

    static Flux line(Flavour flavour, double energyMeV) {
        return flux(flavour, new Spectrum.Line(energyMeV, 1));
    }

    static Flux flux(Flavour flavour, Spectrum spectrum) {
        return new Flux(List.of(new FluxComponent("test", flavour, spectrum)), Flux.Per.SECOND);
    }

    /** Flux-averaged cross section per atom, cm^2. */
    double sigmaCm2() {
        return perKgSecond(0) / (experiment.target().atomsPerKg() * experiment.flux().total());
    }

    /** Events above a recoil energy per kg and second. */
    double perKgSecond(double aboveKeV) {
        return spectra.stream().mapToDouble(s -> s.channel().scatterersPerKg() * s.integral(aboveKeV, 1e12)).sum();
    }

    double perTonneYear(double aboveKeV) {
        return perKgSecond(aboveKeV) * TONNE_YEAR;
    }

    double perTonneYearKeV(double recoilKeV) {
        return spectra.stream().mapToDouble(s -> s.perKg(recoilKeV)).sum() * TONNE_YEAR;
    }

    double perKgDayKeV(double recoilKeV) {
        return spectra.stream().mapToDouble(s -> s.perKg(recoilKeV)).sum() * Constants.SECONDS_PER_DAY;
    }

    /** What a detector makes of it, per kg and second or proton. */
    List<ObservedSpectrum> seenBy(Response response) {
        return spectra.stream().map(s -> response.fold(new ChannelRecoils(s))).toList();
    }

    double detectedPerKg(Response response) {
        return seenBy(response).stream().mapToDouble(ObservedSpectrum::detected).sum();
    }
}
