package magneton.run;

import java.util.ArrayList;
import java.util.List;

import magneton.background.BackgroundComponent;
import magneton.response.Nuisance;

/** The nuisance parameters of a run: those of its detector, and the normalisations of its background components. */
public final class Nuisances {
    private Nuisances() {}

    /** All of them; a component is {@code background.<name>} of value 1, where the width of its prior is known. */
    public static List<Nuisance> of(RunConfig run) {
        List<Nuisance> nuisances = new ArrayList<>();
        run.detector().ifPresent(detector -> nuisances.addAll(detector.nuisances()));
        for (BackgroundComponent component : new ExpectedBackground(run).components()) {
            if (component.uncertainty() > 0) {
                nuisances.add(new Nuisance(
                        Shifts.BACKGROUND + component.name(), 1, component.uncertainty(), component.source()));
            }
        }
        return nuisances;
    }
}
