package magneton.experiment;

import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.constant.Constants;
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

    /** The same in a day of live time: seconds, or protons on target, NaN if the exposure names no time. */
    public double fluxExposurePerDay() {
        if (flux.per() == Flux.Per.SECOND) {
            return Constants.SECONDS_PER_DAY;
        }
        double seconds = exposure.liveSeconds();
        return seconds > 0 ? exposure.protons() / seconds * Constants.SECONDS_PER_DAY : Double.NaN;
    }
}
