package magneton.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import magneton.background.BackgroundComponent;
import magneton.config.ConfigException;
import magneton.data.DataReleases;
import magneton.data.MeasuredSpectrum;
import magneton.response.ObservedWindow;
import magneton.sensitivity.FluxUncertainties;
import magneton.sensitivity.Search;
import magneton.sensitivity.Signal;

/** The search that a run config describes. */
public final class Searches {
    private static final int BINS = 100;
    private static final int MAX_BINS = 20_000;
    /** Above this ratio of the ends of a window, bins are equal in the logarithm. */
    private static final double WIDE = 10;

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
        return new Search(run.experiment(), run.detector(), signal, FluxUncertainties.of(run.source()), background, included,
                edges, data, offPerOn(run), options.priors());
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

    /** Observed energies that are analysed: of data, all unless a window is given. */
    private static ObservedWindow window(RunConfig run) {
        Optional<ObservedWindow> given =
                run.search().windowKeV().map(window -> new ObservedWindow(window.low(), window.high()));
        if (given.isPresent()) {
            return given.get();
        }
        if (run.data().isPresent()) {
            return new ObservedWindow(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double low = run.recoilRangeKeV().low();
        double high = run.recoilRangeKeV().high();
        ObservedWindow seen = run.detector().map(detector -> detector.window().upTo(high)).orElse(new ObservedWindow(low, high));
        return seen.lowKeV() > 0 || !(low < seen.highKeV()) ? seen : new ObservedWindow(low, seen.highKeV());
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
