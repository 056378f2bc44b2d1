package magneton.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.NeutrinoCharges;

/** Expected counts of the background of a run in observed energy, part by part. */
public final class ExpectedBackground {
    private static final String FLAT = "flat";
    private static final String NEUTRINOS = "neutrinos";

    private final RunConfig run;

    public ExpectedBackground(RunConfig run) {
        this.run = run;
    }

    /**
     * Counts in each bin between successive edges (observed energy, keV) in the exposure with the source on: {@code flat},
     * the columns of the table, and {@code neutrinos}, each where given.
     */
    public Map<String, double[]> counts(double[] edgesKeV) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        run.background().ifPresent(background -> {
            double kgDays = run.exposure().kgDays();
            if (background.flatPerKeVKgD() > 0) {
                parts.put(FLAT, bins(edgesKeV, (from, to) -> background.flatPerKeVKgD() * (to - from) * kgDays));
            }
            background.table().ifPresent(table -> table.components().forEach(component ->
                    parts.put(component.name(), bins(edgesKeV, (from, to) -> component.counts(from, to, kgDays)))));
            if (background.neutrinos().isPresent() && run.detector().isPresent()) {
                parts.put(NEUTRINOS, neutrinoCounts(edgesKeV, kgDays));
            }
        });
        return parts;
    }

    private double[] neutrinoCounts(double[] edgesKeV, double kgDays) {
        EnergyRange range = new EnergyRange(run.recoilRangeKeV().low(), run.recoilRangeKeV().high());
        Eves eves = new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none());
        Experiment experiment = new Experiment(run.background().orElseThrow().neutrinos().orElseThrow().flux(),
                run.target(), List.of(new ProcessSetup(eves, range)), run.atomicModel(), run.exposure().physics());
        double[] perKeVKgDay = new ExpectedRates(experiment, run.detector()).observedBinAverages(eves.name(), edgesKeV);
        double[] counts = new double[perKeVKgDay.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = perKeVKgDay[i] * (edgesKeV[i + 1] - edgesKeV[i]) * kgDays;
        }
        return counts;
    }

    @FunctionalInterface
    private interface BinCounts {
        double between(double fromKeV, double toKeV);
    }

    private static double[] bins(double[] edgesKeV, BinCounts counts) {
        double[] values = new double[edgesKeV.length - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts.between(edgesKeV[i], edgesKeV[i + 1]);
        }
        return values;
    }
}
