package magneton.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import magneton.experiment.Experiment;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;
import magneton.sampling.EventSampler;

/**
 * What can be said of a config without a run.
 *
 * @param processes counts of each process
 * @param acceptance share of the sampler's proposals that become events
 * @param warnings what a physicist should know before a run
 */
public record ConfigCheck(List<ProcessCheck> processes, double acceptance, List<Warning> warnings) {
    /** A window may lose so much of the observed rate. */
    public static final double TOLERATED_LOSS = 0.005;

    /** Less than this share of the events is none. */
    private static final double NEVER = 1e-9;

    /**
     * Of a process.
     *
     * @param expected events before the response
     * @param detected events that the detector sees; NaN without one
     * @param lostBelow share of what the detector would see that lies below recoil-range; NaN without a detector
     */
    public record ProcessCheck(String process, double expected, double detected, double lostBelow) {}

    /** Checks a config whose events are made by this sampler. */
    public static ConfigCheck of(RunConfig run, ExpectedRates rates, EventSampler sampler) {
        Experiment experiment = run.experiment();
        Optional<LostBelow> lost =
                run.detector().map(response -> new LostBelow(experiment, rates, response));
        List<ProcessCheck> processes = new ArrayList<>();
        for (String process : rates.processes()) {
            processes.add(new ProcessCheck(process, rates.expectedCounts(process), rates.expectedDetected(process),
                    lost.map(below -> below.share(process)).orElse(Double.NaN)));
        }
        List<Warning> warnings = new ArrayList<>();
        processes.forEach(process -> addWarnings(warnings, process));
        warnings.addAll(LastingActivity.warnings(run));
        warnings.addAll(TruncatedFlux.warnings(experiment));
        warnings.addAll(BeyondModel.warnings(experiment));
        run.detector().ifPresent(response -> warnings.addAll(ExtrapolatedResponse.warnings(experiment, response)));
        return new ConfigCheck(processes, sampler.acceptance(), warnings);
    }

    private static void addWarnings(List<Warning> warnings, ProcessCheck check) {
        if (check.expected == 0) {
            warnings.add(new Warning(check.process, "has no phase space within recoil-range; there will be no events of it"));
        } else if (check.detected < NEVER * check.expected) {
            warnings.add(new Warning(check.process, "none of its events pass threshold and efficiency"));
        }
        if (check.lostBelow > TOLERATED_LOSS && check.detected >= NEVER * check.expected) {
            warnings.add(new Warning(check.process, String.format(Locale.ROOT, "recoil-range leaves out %.2g %% of the events"
                    + " the detector would see, below its lower edge; begin it lower (0.5 %% is fine)", 100 * check.lostBelow)));
        }
    }
}
