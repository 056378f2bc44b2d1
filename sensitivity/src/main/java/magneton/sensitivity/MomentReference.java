package magneton.sensitivity;

import java.util.List;

import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.moment.TransitionMoments;
import magneton.process.Dipole;
import magneton.process.MagneticMoments;
import magneton.process.Process;
import magneton.rate.ProcessSpectrum;
import magneton.rate.Rates;
import magneton.source.Flavour;

/** An experiment whose moments are a reference, and the value of it. */
record MomentReference(Experiment experiment, Scale scale) {
    private static final double BOHR_MAGNETONS = 1e-11;
    private static final String UNIT = "Bohr magnetons";

    /** @throws IllegalArgumentException without a process with a moment, or where rates do not go with its square */
    static MomentReference of(Experiment experiment) {
        List<Dipole> dipoles = dipoles(experiment);
        Experiment universal = with(MagneticMoments.universal(BOHR_MAGNETONS), experiment);
        if (dipoles.stream().allMatch(dipole -> universal(dipole.moments(), experiment))) {
            return new MomentReference(universal, new Scale("mu", UNIT, BOHR_MAGNETONS, true));
        }
        double ratio = magneticCounts(experiment) / magneticCounts(universal);
        if (!(ratio > 0)) {
            throw new IllegalArgumentException("all moments are 0, and their proportions unknown");
        }
        return new MomentReference(experiment, new Scale("mu-effective", UNIT, BOHR_MAGNETONS * Math.sqrt(ratio), true));
    }

    /** Of one flavour alone. */
    static MomentReference of(Experiment experiment, Flavour flavour) {
        dipoles(experiment);
        Flavour neutrino = Flavour.values()[flavour.generation()];
        if (experiment.flux().components().stream().noneMatch(part -> part.flavour().generation() == flavour.generation())) {
            throw new IllegalArgumentException("no " + neutrino.label() + " arrive; their moment has no effect");
        }
        double[] moments = new double[3];
        moments[flavour.generation()] = BOHR_MAGNETONS;
        return new MomentReference(with(MagneticMoments.perFlavour(moments[0], moments[1], moments[2]), experiment),
                new Scale("mu." + neutrino.label(), UNIT, BOHR_MAGNETONS, true));
    }

    private static List<Dipole> dipoles(Experiment experiment) {
        List<Dipole> dipoles = experiment.processes().stream().map(ProcessSetup::process)
                .filter(Dipole.class::isInstance).map(Dipole.class::cast).toList();
        if (dipoles.isEmpty()) {
            throw new IllegalArgumentException("no process has a magnetic moment; add one, for example"
                    + " --set processes.eves-magnetic.mu=1e-11, or name another parameter");
        }
        if (dipoles.stream().anyMatch(dipole -> dipole.mixing().present())) {
            throw new IllegalArgumentException("with 'mixing' rates do not go with the square of the moment; take it out");
        }
        return dipoles;
    }

    private static boolean universal(MagneticMoments moments, Experiment experiment) {
        return !(moments instanceof TransitionMoments) && experiment.flux().components().stream()
                .mapToDouble(part -> moments.of(part.flavour())).distinct().count() == 1;
    }

    private static Experiment with(MagneticMoments moments, Experiment experiment) {
        List<ProcessSetup> setups = experiment.processes().stream()
                .map(setup -> new ProcessSetup(with(moments, setup.process()), setup.recoilRange())).toList();
        return new Experiment(
                experiment.flux(), experiment.target(), setups, experiment.atomicModel(), experiment.exposure());
    }

    private static Process with(MagneticMoments moments, Process process) {
        return process instanceof Dipole dipole ? dipole.with(moments) : process;
    }

    private static double magneticCounts(Experiment experiment) {
        return new Rates(experiment).processes().stream().filter(spectrum -> spectrum.process() instanceof Dipole)
                .mapToDouble(ProcessSpectrum::expectedCounts).sum();
    }
}
