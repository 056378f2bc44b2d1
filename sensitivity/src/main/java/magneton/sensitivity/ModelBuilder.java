package magneton.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import magneton.background.BackgroundComponent;
import magneton.constant.Constants;
import magneton.data.MeasuredSpectrum;
import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Pull;
import magneton.likelihood.Sample;
import magneton.likelihood.Shift;
import magneton.response.Nuisance;
import magneton.response.Response;
import magneton.table.NearestWord;

/** Folds the templates of a search and joins them to a likelihood. */
final class ModelBuilder {
    /** Before the names of background components. */
    static final String BACKGROUND = "background.";
    /** A free parameter has no prior width: this relative step stands for one. */
    private static final double FREE_STEP = 0.1;

    private final Search search;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Pull> pulls = new ArrayList<>();
    private final Map<String, double[]> nominal;
    private final Map<String, List<Shift>> shifts = new LinkedHashMap<>();
    private final Parts parts;
    private final Parts.Folds folds;

    private ModelBuilder(Search search) {
        this.search = search;
        this.parts = Parts.of(search);
        this.folds = parts.folds(search.edgesKeV());
        this.nominal = folds.through(search.response());
        nominal.keySet().forEach(name -> shifts.put(name, new ArrayList<>()));
    }

    static SearchModel build(Search search) {
        ModelBuilder builder = new ModelBuilder(search);
        builder.addDetector();
        builder.addFlux();
        List<Sample> samples = builder.samples();
        builder.refuseUnknownPriors();
        CountModel whole = new CountModel(samples, builder.pulls);
        CountModel model = whole.without(whole.idle());
        return new SearchModel(builder.parts.scale(), search.edgesKeV(), likelihood(search, model), search.data().isPresent());
    }

    private static Likelihood likelihood(Search search, CountModel model) {
        if (search.data().isEmpty()) {
            double[] expected = model.expected(0);
            return new Likelihood(model, search.offPerOn().isPresent()
                    ? subtracted(model, expected, search.offPerOn().getAsDouble()) : new BinStatistic.Poisson(), expected);
        }
        MeasuredSpectrum data = search.data().get();
        double kgDays = search.experiment().exposure().massKg() * search.experiment().exposure().liveSeconds()
                / Constants.SECONDS_PER_DAY;
        double[] counts = data.counts(kgDays);
        if (data.isCounts()) {
            refuseImpossible(search.edgesKeV(), counts, model.expected(1));
            return new Likelihood(model, new BinStatistic.Poisson(), counts);
        }
        double[] sigma = data.errorAbove(kgDays);
        double[] edges = data.edgesKeV();
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] *= kgDays * (edges[i + 1] - edges[i]);
        }
        return new Likelihood(model, new BinStatistic.Gaussian(sigma), counts);
    }

    /** Counts less those of the time off in the same bin, scaled: Gaussian with the variance of both. */
    private static BinStatistic subtracted(CountModel model, double[] expected, double offPerOn) {
        double[] background = new double[expected.length];
        model.samples().stream().filter(sample -> sample.name().startsWith(BACKGROUND)).forEach(sample ->
                Arrays.setAll(background, i -> background[i] + sample.nominal()[i]));
        double[] sigma = new double[expected.length];
        // A bin in which next to nothing is expected still has the spread of a count.
        Arrays.setAll(sigma, i -> Math.sqrt(Math.max(1, expected[i]) + background[i] / offPerOn));
        return new BinStatistic.Gaussian(sigma);
    }

    private static void refuseImpossible(double[] edges, double[] counts, double[] expected) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && !(expected[i] > 0)) {
                throw new IllegalArgumentException("the data have " + Math.round(counts[i]) + " events between " + edges[i]
                        + " and " + edges[i + 1] + " keV, where nothing is expected; give a background or a narrower window");
            }
        }
    }

    /** A new parameter of a name, unless its prior holds it. */
    private boolean add(String name, double width) {
        names.add(name);
        if (width == 0) {
            return false;
        }
        pulls.add(new Pull(name, Double.isFinite(width)));
        return true;
    }

    private double width(String name, double usual) {
        return search.priors().getOrDefault(name, usual);
    }

    private static double step(double width) {
        return Double.isFinite(width) ? width : FREE_STEP;
    }

    /** The nuisance parameters of the response; shifted folds do not depend on each other and are made side by side. */
    private void addDetector() {
        List<Nuisance> all = search.response().map(Response::nuisances).orElse(List.of());
        List<Nuisance> used = new ArrayList<>();
        for (Nuisance usual : all) {
            double width = width(usual.key(), usual.priorSigma() / usual.value());
            if (add(usual.key(), width)) {
                used.add(new Nuisance(usual.key(), usual.value(), step(width) * usual.value(), usual.highest(), usual.source()));
            }
        }
        int first = pulls.size() - used.size();
        List<Map<String, double[]>> changed = used.stream()
                .flatMap(nuisance -> Stream.of(shifted(nuisance, 1), shifted(nuisance, -1)))
                .toList().parallelStream().map(response -> response.isPresent() ? folds.through(response) : null).toList();
        for (int k = 0; k < used.size(); k++) {
            int pull = first + k;
            Map<String, double[]> up = changed.get(2 * k);
            Map<String, double[]> down = changed.get(2 * k + 1);
            nominal.forEach((name, counts) -> shifts.get(name).add(
                    new Shift(pull, up == null ? mirrored(counts, down.get(name)) : up.get(name), down.get(name))));
        }
    }

    /** The response with a parameter a prior width off; none where it cannot be so high. */
    private Optional<Response> shifted(Nuisance nuisance, int sign) {
        double value = nuisance.value() + sign * nuisance.priorSigma();
        return value > nuisance.highest() ? Optional.empty() : search.response().map(r -> r.with(nuisance.key(), value));
    }

    private static double[] mirrored(double[] nominal, double[] down) {
        double[] up = new double[nominal.length];
        Arrays.setAll(up, i -> 2 * nominal[i] - down[i]);
        return up;
    }

    private void addFlux() {
        for (FluxUncertainty flux : search.flux()) {
            double width = width(flux.name(), flux.relative());
            if (!add(flux.name(), width)) {
                continue;
            }
            int pull = pulls.size() - 1;
            Map<String, double[]> part = flux.part() == search.experiment().flux() ? nominal
                    : parts.with(flux.part()).folds(search.edgesKeV()).through(search.response());
            nominal.forEach((name, counts) -> shifts.get(name).add(
                    Shift.ofChange(pull, counts, times(part.get(name), step(width)))));
        }
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Parts.Term term : parts.terms()) {
            samples.add(new Sample(term.name(), term.power(), nominal.get(term.name()), shifts.get(term.name())));
        }
        Map<BackgroundShape, Integer> shapes = new LinkedHashMap<>();
        for (BackgroundShape shape : search.shapes()) {
            if (add(shape.name(), shape.free() ? Double.POSITIVE_INFINITY : 1)) {
                shapes.put(shape, pulls.size() - 1);
            }
        }
        for (int c = 0; c < search.background().size(); c++) {
            BackgroundComponent component = search.background().get(c);
            double[] counts = counts(component);
            String name = BACKGROUND + component.name();
            double width = width(name, component.uncertainty());
            List<Shift> own = new ArrayList<>();
            if (add(name, width)) {
                own.add(Shift.ofNormalisation(pulls.size() - 1, counts, step(width)));
            }
            int at = c;
            shapes.forEach((shape, pull) ->
                    own.add(new Shift(pull, counts(shape.up().get(at)), counts(shape.down().get(at)))));
            samples.add(new Sample(name, 0, counts, own));
        }
        return samples;
    }

    private double[] counts(BackgroundComponent component) {
        double[] edges = search.edgesKeV();
        double[] counts = new double[edges.length - 1];
        Arrays.setAll(counts, i -> component.spectrum().counts(edges[i], edges[i + 1]));
        return counts;
    }

    private void refuseUnknownPriors() {
        for (String given : search.priors().keySet()) {
            if (!names.contains(given)) {
                throw new IllegalArgumentException("there is no nuisance parameter '" + given + "' in this search; "
                        + (names.isEmpty() ? "it has none" : NearestWord.advice(given, List.copyOf(names))));
            }
        }
    }
}
