package magneton.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import magneton.background.BackgroundComponent;
import magneton.background.ShapeParameter;
import magneton.config.ConfigException;
import magneton.data.DataReleases;
import magneton.data.MeasuredSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Response;
import magneton.sensitivity.BackgroundShape;
import magneton.sensitivity.FluxUncertainties;
import magneton.sensitivity.Search;
import magneton.sensitivity.Signal;

/** The search that a run config describes. */
public final class Searches {
    private static final int BINS = 100;
    private static final int MAX_BINS = 20_000;
    /** Above this ratio of the ends of a window, bins are equal in the logarithm. */
    private static final double WIDE = 10;
    private static final double ROUNDING = 1e-5;

    private Searches() {}

    /**
     * The search of a run for a signal.
     *
     * @throws ConfigException if the window of its analysis is empty or has too many bins
     */
    public static Search of(RunConfig run, Signal signal) {
        SearchOptions options = run.search();
        ObservedWindow window = window(run);
        Optional<MeasuredSpectrum> data = run.data().map(name -> within(DataReleases.named(name), window));
        double[] edges = data.map(MeasuredSpectrum::edgesKeV).orElseGet(() -> edges(window, options.binKeV()));
        List<BackgroundComponent> background = new ExpectedBackground(run).components(edges);
        Set<String> included = run.background().map(b -> Set.copyOf(b.includes())).orElse(Set.of());
        return new Search(run.experiment(), run.detector(), signal, FluxUncertainties.of(run.source()), background,
                shapes(run, edges), included,
                edges, data, offPerOn(run), options.priors());
    }

    /** The parameters of shape that a prior lets float; a factor of one plus or minus its width, or a step if free. */
    private static List<BackgroundShape> shapes(RunConfig run, double[] edges) {
        List<BackgroundShape> shapes = new ArrayList<>();
        for (ShapeParameter shape : run.background().map(b -> b.model().shapes()).orElse(List.of())) {
            String name = Shifts.BACKGROUND + shape.name();
            double width = run.search().priors().getOrDefault(name, 0.0);
            if (width > 0) {
                double step = Double.isFinite(width) ? width : shape.step();
                shapes.add(new BackgroundShape(name, Double.isInfinite(width), components(run, shape, 1 + step, edges),
                        components(run, shape, 1 - step, edges)));
            }
        }
        return shapes;
    }

    private static List<BackgroundComponent> components(RunConfig run, ShapeParameter shape, double factor, double[] edges) {
        Background changed = run.background().orElseThrow().with(shape.model().apply(factor));
        return new ExpectedBackground(run.with(run.detector(), Optional.of(changed))).components(edges);
    }

    private static OptionalDouble offPerOn(RunConfig run) {
        if (run.search().off() == SearchOptions.Off.SMOOTH) {
            return OptionalDouble.empty();
        }
        double ratio = run.exposure().offTimeS() / run.exposure().physics().liveSeconds();
        if (!(ratio > 0) || run.data().isPresent()) {
            throw new ConfigException("sensitivity.off: bin-by-bin needs 'off-time' in the exposure, and no 'data'");
        }
        return OptionalDouble.of(ratio);
    }

    private static MeasuredSpectrum within(MeasuredSpectrum data, ObservedWindow window) {
        try {
            return data.within(window.lowKeV(), window.highKeV());
        } catch (IllegalArgumentException e) {
            throw new ConfigException("sensitivity.window: " + e.getMessage());
        }
    }

    /** Observed energies that are analysed: those that the detector sees unless a window is given. */
    private static ObservedWindow window(RunConfig run) {
        Optional<ObservedWindow> given =
                run.search().windowKeV().map(window -> new ObservedWindow(window.low(), window.high()));
        if (given.isPresent()) {
            return given.get();
        }
        if (run.data().isPresent()) {
            return run.detector().map(Searches::widened).orElse(new ObservedWindow(0, Double.POSITIVE_INFINITY));
        }
        double low = run.recoilRangeKeV().low();
        double high = run.recoilRangeKeV().high();
        ObservedWindow seen = run.detector().map(detector -> detector.window().upTo(high)).orElse(new ObservedWindow(low, high));
        return seen.lowKeV() > 0 || !(low < seen.highKeV()) ? seen : new ObservedWindow(low, seen.highKeV());
    }

    /** The window of a detector with room for edges of data that were rounded in print. */
    private static ObservedWindow widened(Response detector) {
        ObservedWindow window = detector.window();
        return new ObservedWindow(window.lowKeV() * (1 - ROUNDING), window.highKeV() * (1 + ROUNDING));
    }

    private static double[] edges(ObservedWindow window, Optional<Double> binKeV) {
        double low = window.lowKeV();
        double high = window.highKeV();
        boolean logarithmic = binKeV.isEmpty() && low > 0 && high > WIDE * low;
        double wanted = binKeV.map(width -> Math.max(1, Math.rint((high - low) / width))).orElse((double) BINS);
        if (wanted > MAX_BINS) {
            throw new ConfigException("sensitivity.bin: the window from " + low + " to " + high + " keV would have "
                    + Math.round(wanted) + " bins; give a width for at most " + MAX_BINS);
        }
        int n = (int) wanted;
        double[] edges = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            double share = (double) i / n;
            edges[i] = logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
        }
        edges[n] = high;
        return edges;
    }
}
