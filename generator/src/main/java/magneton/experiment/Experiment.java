package magneton.experiment;

import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.source.Flux;
import magneton.target.Target;

/** Everything that decides which recoils happen and how often; the detector comes after. */
public record Experiment(
        Flux flux, Target target, List<ProcessSetup> processes, AtomicModel atomicModel, Exposure exposure) {
    public Experiment {
        processes = List.copyOf(processes);
    }

    /** Exposure in the unit the flux counts by: seconds or protons on target. */
    public double fluxExposure() {
        return flux.per() == Flux.Per.SECOND ? exposure.liveSeconds() : exposure.protons();
    }
}
