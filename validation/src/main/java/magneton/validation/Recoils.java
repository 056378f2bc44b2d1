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
    private static final double TONNE_YEAR = 1e3 * Constants.DAYS_PER_YEAR * Constants.SECONDS_PER_DAY;

    static Recoils of(Flux flux, String target, Process process, double fromKeV, AtomicModel model) {
        return of(flux, new Targets(Elements.load()).of(target), process, fromKeV, model);
    }

    static Recoils of(Flux flux, Target target, Process process, double fromKeV, AtomicModel model) {
        Experiment experiment = new Experiment(flux, target,
                List.of(new ProcessSetup(process, new EnergyRange(fromKeV, 1e12))), model, new Exposure(1, 1, 1));
        return of(experiment, process.name());
    }

    /** Those of one process of an experiment. */
    static Recoils of(Experiment experiment, String process) {
        List<RecoilSpectrum> spectra = Channel.of(experiment).stream()
                .filter(channel -> channel.process().name().equals(process))
                .map(RecoilSpectrum::new)
                .filter(spectrum -> spectrum.breakpointsKeV().length > 0).toList();
        return new Recoils(experiment, spectra);
    }

    /** On free electrons or nuclei, from next to nothing on. */
    static Recoils free(Flux flux, String target, Process process) {
        return of(flux, target, process, 1e-9, new FreeElectrons());
    }

    static Flux line(Flavour flavour, double energyMeV) {
        return flux(flavour, new Spectrum.Line(energyMeV, 1));
    }

    static Flux flux(Flavour flavour, Spectrum spectrum) {
        return new Flux(List.of(new FluxComponent("validation", flavour, spectrum)), Flux.Per.SECOND);
    }

    /** Recoils by neutrinos of one flavour. */
    Recoils only(Flavour flavour) {
        return new Recoils(experiment, spectra.stream().filter(s -> s.channel().flavour() == flavour).toList());
    }

    /** Flux-averaged cross section per atom, cm^2. */
    double sigmaCm2() {
        return perKg(0) / (experiment.target().atomsPerKg() * experiment.flux().total());
    }

    /** Events above a recoil energy per kg and unit of flux exposure. */
    double perKg(double aboveKeV) {
        return perKg(aboveKeV, 1e12);
    }

    /** Events between two recoil energies per kg and unit of flux exposure. */
    double perKg(double fromKeV, double toKeV) {
        return spectra.stream().mapToDouble(s -> s.channel().scatterersPerKg() * s.integral(fromKeV, toKeV)).sum();
    }

    double perTonneYear(double aboveKeV) {
        return perKg(aboveKeV) * TONNE_YEAR;
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
