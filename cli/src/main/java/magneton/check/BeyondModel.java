package magneton.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import magneton.atomic.AtomicModel;
import magneton.experiment.Experiment;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;

/**
 * Finds fluxes whose neutrinos can transfer more momentum, up to 2E, than the model of bound electrons is laid out for:
 * their cross section is cut off there.
 */
final class BeyondModel {
    private BeyondModel() {}

    static List<Warning> warnings(Experiment experiment) {
        boolean onElectrons = experiment.processes().stream().anyMatch(setup -> setup.process().onElectrons());
        if (!onElectrons || !(experiment.atomicModel() instanceof AtomicModel.Bound model)) {
            return List.of();
        }
        double limitMeV = 0.5 * model.highestMomentumMeV();
        List<Warning> warnings = new ArrayList<>();
        for (FluxComponent component : experiment.flux().components()) {
            double share = shareAbove(component.spectrum(), limitMeV);
            if (share > 0) {
                warnings.add(new Warning("flux " + component.name(), String.format(Locale.ROOT,
                        "%.2g %% of its neutrinos are above %.4g MeV and can transfer more than the %.4g MeV of momentum where"
                                + " atomic-model %s ends; the rest of their cross section is left out",
                        100 * share, limitMeV, 2 * limitMeV, model.name())));
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static double shareAbove(Spectrum spectrum, double energyMeV) {
        return spectrum.maxEnergyMeV() > energyMeV
                ? spectrum.times(e -> e > energyMeV ? 1 : 0, energyMeV).total() / spectrum.total() : 0;
    }
}
