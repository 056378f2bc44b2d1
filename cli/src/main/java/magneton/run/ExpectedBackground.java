package magneton.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.background.BackgroundComponent;
import magneton.background.BackgroundSpectrum;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.NeutrinoCharges;
import magneton.response.ObservedWindow;
import magneton.source.NeutrinoSource;

/**
 * Expected background of a run in observed energy, component by component, within the window of its detector (up to the
 * upper end of {@code recoil-range} where the detector has no upper edge).
 */
public final class ExpectedBackground {
    private static final String NEUTRINOS = "neutrinos";
    private static final int NEUTRINO_BINS = 1000;

    private final RunConfig run;

    public ExpectedBackground(RunConfig run) {
        this.run = run;
    }

    /** Counts per keV in the exposure with the source on; no components without a background. */
    public List<BackgroundComponent> components() {
        return components(fineEdges());
    }

    /** The same in the live time with the source off, as if all of it were steady. */
    public List<BackgroundComponent> sourceOffComponents() {
        double ratio = run.exposure().offTimeS() / run.exposure().physics().liveSeconds();
        return components().stream().map(component -> component.scaled(ratio)).toList();
    }

    /**
     * Counts in each bin between successive edges (observed energy, keV) in the exposure with the source on, by
     * component.
     */
    public Map<String, double[]> counts(double[] edgesKeV) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (BackgroundComponent component : components(edgesKeV)) {
            double[] values = new double[edgesKeV.length - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = component.spectrum().counts(edgesKeV[i], edgesKeV[i + 1]);
            }
            parts.put(component.name(), values);
        }
        return parts;
    }

    /** Counts per keV of all components at each energy. */
    public double[] density(double[] energyKeV) {
        double[] sum = new double[energyKeV.length];
        for (BackgroundComponent component : components()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += component.spectrum().density(energyKeV[i]);
            }
        }
        return sum;
    }

    /** Counts per keV in the exposure with the source on; the component of neutrinos in the bins between the given edges. */
    public List<BackgroundComponent> components(double[] neutrinoEdges) {
        if (run.background().isEmpty()) {
            return List.of();
        }
        Background background = run.background().get();
        ObservedWindow window = window();
        List<BackgroundComponent> whole = new ArrayList<>(background.model().over(window, run.exposure().kgDays()));
        background.neutrinos().filter(source -> run.detector().isPresent())
                .map(source -> new BackgroundComponent(NEUTRINOS, neutrinos(source, neutrinoEdges), 0, ""))
                .ifPresent(whole::add);
        List<BackgroundComponent> components = new ArrayList<>();
        for (BackgroundComponent c : whole) {
            double width = c.uncertainty() > 0 ? c.uncertainty() : background.uncertainty();
            double scale = 1 + background.shifts().getOrDefault(c.name(), 0.0) * width;
            components.add(c.scaled(scale).withUncertainty(width));
        }
        return components;
    }

    private ObservedWindow window() {
        double highest = run.recoilRangeKeV().high();
        return run.detector().map(detector -> detector.window().upTo(highest))
                .orElse(new ObservedWindow(0, highest));
    }

    private double[] fineEdges() {
        ObservedWindow window = window();
        double[] edges = new double[NEUTRINO_BINS + 1];
        for (int i = 0; i <= NEUTRINO_BINS; i++) {
            edges[i] = window.lowKeV() + (window.highKeV() - window.lowKeV()) * i / NEUTRINO_BINS;
        }
        return edges;
    }

    /** Weak scattering of neutrinos on electrons through the same detector, constant in each bin. */
    private BackgroundSpectrum neutrinos(NeutrinoSource source, double[] edges) {
        EnergyRange range = new EnergyRange(run.recoilRangeKeV().low(), run.recoilRangeKeV().high());
        Eves eves = new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none());
        Experiment experiment = new Experiment(source.flux(), run.target(), List.of(new ProcessSetup(eves, range)),
                run.atomicModel(), run.exposure().physics());
        double[] perKeV = new ExpectedRates(experiment, run.detector()).observedBinAverages(eves.name(), edges);
        for (int i = 0; i < perKeV.length; i++) {
            perKeV[i] *= run.exposure().kgDays();
        }
        return BackgroundSpectrum.steps(
                Arrays.copyOf(edges, perKeV.length), Arrays.copyOfRange(edges, 1, edges.length), perKeV);
    }
}
