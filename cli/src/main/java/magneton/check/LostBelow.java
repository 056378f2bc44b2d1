package magneton.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.response.Response;
import magneton.run.ExpectedRates;

/**
 * What a detector would see of the recoils below the windows of an experiment: its resolution lifts some of them over
 * the threshold, and a window that begins too high loses them.
 */
final class LostBelow {
    /** How far below the window to look, as a factor; further down nothing is lifted over a threshold. */
    private static final double DEPTH = 1e-3;

    private final ExpectedRates below;
    private final ExpectedRates within;

    LostBelow(Experiment experiment, ExpectedRates within, Response response) {
        List<ProcessSetup> setups = new ArrayList<>();
        for (ProcessSetup setup : experiment.processes()) {
            double low = setup.recoilRange().fromKeV();
            if (low > 0) {
                setups.add(new ProcessSetup(setup.process(), new EnergyRange(DEPTH * low, low)));
            }
        }
        this.within = within;
        this.below = new ExpectedRates(new Experiment(experiment.flux(), experiment.target(), setups,
                experiment.atomicModel(), experiment.exposure()), Optional.of(response));
    }

    /** Share of the observed events of a process that its window leaves out below; NaN if none are observed at all. */
    double share(String process) {
        double lost = below.processes().contains(process) ? below.expectedDetected(process) : 0;
        return lost / (lost + within.expectedDetected(process));
    }
}
