package magneton.run;

import java.util.ArrayList;
import java.util.List;

import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.process.Dipole;
import magneton.process.MagneticMoments;
import magneton.rate.Rates;
import magneton.source.Flavour;
import magneton.source.FluxComponent;

/** The effective moment that a process of a run has, for each part of the flux and as its events are counted. */
public final class EffectiveMoments {
    private final Dipole process;
    private final Experiment experiment;
    private final EnergyRange window;
    private final double universalCounts;

    /**
     * One part of the flux.
     *
     * @param name component of the source
     * @param flavour as it arrives
     * @param share of the whole flux
     * @param bohrMagnetons root of the flux-averaged mu_eff^2
     */
    public record Part(String name, Flavour flavour, double share, double bohrMagnetons) {}

    private EffectiveMoments(Dipole process, Experiment experiment, EnergyRange window) {
        this.process = process;
        this.experiment = experiment;
        this.window = window;
        this.universalCounts = counts(MagneticMoments.universal(1));
    }

    /** The magnetic and dipole processes of a run. */
    public static List<EffectiveMoments> of(RunConfig run) {
        Experiment experiment = run.experiment();
        List<EffectiveMoments> all = new ArrayList<>();
        for (ProcessSetup setup : experiment.processes()) {
            if (setup.process() instanceof Dipole dipole) {
                all.add(new EffectiveMoments(dipole, experiment, setup.recoilRange()));
            }
        }
        return all;
    }

    public Dipole process() {
        return process;
    }

    /** Whether all neutrinos arrive as incoherent mass states, as those of the Sun do. */
    boolean arrivesAsMassStates() {
        return experiment.flux().components().stream().noneMatch(component -> component.massStates().isEmpty());
    }

    /** Every part of the flux, in the order of the source. */
    public List<Part> parts() {
        MagneticMoments moments = process.moments();
        double whole = experiment.flux().total();
        List<Part> parts = new ArrayList<>();
        for (FluxComponent component : experiment.flux().components()) {
            double flux = component.spectrum().total();
            double ratio = flux > 0 ? moments.seen(component).total() / flux : 0;
            parts.add(new Part(component.name(), component.flavour(), flux / whole,
                    moments.of(component.flavour()) * Math.sqrt(ratio)));
        }
        return parts;
    }

    /** The universal moment that would give as many events in the recoil range; NaN if none would. */
    public double asCounted() {
        return asCounted(process.moments());
    }

    /** The same with other moments in place of the process's own. */
    double asCounted(MagneticMoments moments) {
        return Math.sqrt(counts(moments) / universalCounts);
    }

    private double counts(MagneticMoments moments) {
        Experiment alone = new Experiment(experiment.flux(), experiment.target(),
                List.of(new ProcessSetup(process.with(moments), window)), experiment.atomicModel(), experiment.exposure());
        return new Rates(alone).processes().getFirst().expectedCounts();
    }
}
