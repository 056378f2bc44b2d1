package magneton.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;

import magneton.data.MeasuredSpectrum;
import magneton.experiment.Experiment;
import magneton.rate.ProcessSpectrum;
import magneton.rate.Rates;
import magneton.source.Flavour;

/** Limits of searches against closed forms and scaling laws. */
class SearchTest {
    private static final double CL = 0.90;
    private static final double QUANTILE = 2.705543454095414;
    private static final Map<String, Double> HELD = Map.of("flux", 0.0, "background.flat", 0.0);

    private static double counts(Experiment experiment, String process) {
        return new Rates(experiment).processes().stream().filter(spectrum -> spectrum.process().name().equals(process))
                .mapToDouble(ProcessSpectrum::expectedCounts).sum();
    }

    /** One bin, background known: 2 (s - b ln(1 + s/b)) = 2.706, and mu = sqrt(s / counts per mu^2). */
    @Test
    void oneBinIsTheClosedForm() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        double perKeV = 3;
        double b = 31 * perKeV + counts(experiment, "eves");
        double s = new BrentSolver(1e-12).solve(200, x -> 2 * (x - b * Math.log1p(x / b)) - QUANTILE, 1e-3, 1e4);
        double mu = 1e-11 * Math.sqrt(s / counts(experiment, "eves-magnetic"));
        Limit limit = TestSearches.search(experiment, new Signal.Moment(), new double[] {1, 32}, perKeV, HELD).limit(CL);
        assertThat(limit.upperLimit() / mu).isCloseTo(1, within(1e-6));
        assertThat(limit.bestFit()).isZero();
        assertThat(limit.low()).isZero();
        assertThat(limit.scale().parameter()).isEqualTo("mu");
    }

    /** The value of a universal moment in the config does not matter. */
    @Test
    void theLimitDoesNotDependOnTheMomentOfTheConfig() {
        double small = limit(TestSearches.experiment(1e-13, 1e-13, 0), new Signal.Moment(), 3).upperLimit();
        double large = limit(TestSearches.experiment(1e-9, 1e-9, 0), new Signal.Moment(), 3).upperLimit();
        assertThat(small).isEqualTo(large);
    }

    /** With much background mu goes with exposure to the power -1/4 (background known), and with it to 1/4. */
    @Test
    void backgroundLimitedSearchesFollowTheScalingLaw() {
        SearchModel model = TestSearches.search(
                TestSearches.experiment(1e-11, 1e-11, 0), new Signal.Moment(), TestSearches.EDGES, 1e6, HELD).model();
        double ratio = model.limit(CL).upperLimit() / model.projected(16).limit(CL).upperLimit();
        assertThat(ratio).isCloseTo(2, within(2e-3));
        SearchModel quiet = TestSearches.search(
                TestSearches.experiment(1e-11, 1e-11, 0), new Signal.Moment(), TestSearches.EDGES, 1e6 / 16, HELD).model();
        assertThat(model.limit(CL).upperLimit() / quiet.limit(CL).upperLimit()).isCloseTo(2, within(6e-3));
    }

    /** mu_e^2 N_e + mu_mu^2 N_mu is what is limited: 1/mu^2 of all is the sum of those of flavours. */
    @Test
    void momentsOfFlavoursAddUp() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        double both = limit(experiment, new Signal.Moment(), 1e4).upperLimit();
        double e = limit(experiment, new Signal.FlavourMoment(Flavour.NU_E), 1e4).upperLimit();
        double mu = limit(experiment, new Signal.FlavourMoment(Flavour.NU_MU), 1e4).upperLimit();
        assertThat(1 / (e * e) + 1 / (mu * mu)).isCloseTo(1 / (both * both), within(1e-6 / (both * both)));
        assertThat(e / mu).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThatThrownBy(() -> limit(experiment, new Signal.FlavourMoment(Flavour.NU_TAU), 3))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no nutau arrive");
    }

    /** With the other moment at its value as background, the sum of both is what the data allow. */
    @Test
    void oneMomentAmidAnother() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        double background = 1e4;
        SearchModel e = model(experiment, Flavour.NU_E, background);
        SearchModel mu = model(experiment, Flavour.NU_MU, background);
        double alone = mu.limit(CL).upperLimit();
        SearchModel amid = mu.amid(e, 2e-11);
        double[] both = amid.likelihood().model().expected(mu.scale().x(3e-11));
        double[] parts = mu.likelihood().model().expected(mu.scale().x(3e-11));
        double[] none = e.likelihood().model().expected(0);
        double[] other = e.likelihood().model().expected(e.scale().x(2e-11));
        for (int i = 0; i < both.length; i++) {
            assertThat(both[i]).isCloseTo(parts[i] + other[i] - none[i], within(1e-9 * both[i]));
        }
        assertThat(amid.limit(CL).upperLimit()).isLessThan(alone);
        assertThat(mu.amid(e, 0).limit(CL).upperLimit()).isCloseTo(alone, within(1e-9 * alone));
    }

    private static SearchModel model(Experiment experiment, Flavour flavour, double perKeV) {
        return TestSearches.search(
                experiment, new Signal.FlavourMoment(flavour), TestSearches.EDGES, perKeV, Map.of()).model();
    }

    /** Moments in a proportion keep it: the effective moment gives as many recoils as a universal one. */
    @Test
    void momentsOfUnequalFlavoursBecomeAnEffectiveOne() {
        Limit universal = limit(TestSearches.experiment(1e-11, 1e-11, 0), new Signal.Moment(), 1e4);
        Limit effective = limit(TestSearches.experiment(3e-11, 1e-12, 0), new Signal.Moment(), 1e4);
        assertThat(effective.scale().parameter()).isEqualTo("mu-effective");
        assertThat(effective.upperLimit() / universal.upperLimit()).isCloseTo(1, within(1e-9));
    }

    /** A coupling is a + b g + c g^2 in every bin: the model at any g is the rate at that g. */
    @Test
    void aCouplingIsAQuadratic() {
        Signal charge = new Signal.Coupling("millicharge", "", 1e-12, g -> TestSearches.experiment(1e-12, 1e-12, g));
        SearchModel model = TestSearches.search(
                TestSearches.experiment(1e-12, 1e-12, 0), charge, TestSearches.EDGES, 3, HELD).model();
        for (double g : new double[] {-3e-12, 2e-13, 5e-12}) {
            double[] direct = new ExpectedCounts(TestSearches.experiment(1e-12, 1e-12, g), TestSearches.EDGES)
                    .through(Optional.empty()).values().stream().reduce((a, b) -> sum(a, b)).orElseThrow();
            double[] expected = model.likelihood().model().expected(model.scale().x(g));
            for (int i = 0; i < direct.length; i++) {
                double background = 3 * (TestSearches.EDGES[i + 1] - TestSearches.EDGES[i]);
                assertThat(expected[i] / (direct[i] + background)).isCloseTo(1, within(1e-9));
            }
        }
        Limit limit = model.limit(CL);
        assertThat(limit.low()).isNegative();
        assertThat(limit.high()).isPositive();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** Uncertainty only weakens a limit; a free normalisation more than a prior; held ones not at all. */
    @Test
    void nuisanceParametersWeakenTheLimit() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        double held = TestSearches.search(experiment, new Signal.Moment(), TestSearches.EDGES, 100, HELD).limit(CL).upperLimit();
        SearchModel usual = TestSearches.search(experiment, new Signal.Moment(), TestSearches.EDGES, 100, Map.of()).model();
        double free = TestSearches.search(experiment, new Signal.Moment(), TestSearches.EDGES, 100,
                Map.of("background.flat", Double.POSITIVE_INFINITY)).limit(CL).upperLimit();
        double prior = usual.limit(CL).upperLimit();
        assertThat(prior).isGreaterThan(held);
        assertThat(free).isGreaterThan(prior);
        assertThat(usual.without(List.of("flux", "background.flat")).limit(CL).upperLimit()).isCloseTo(held, within(1e-9 * held));
    }

    /** Counts less those of as long a time off: twice the variance, so mu grows by 2^(1/4). */
    @Test
    void subtractionBinByBinCostsTheFluctuationsOfTheTimeOff() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        Search smooth = TestSearches.search(experiment, new Signal.Moment(), TestSearches.EDGES, 1e6, HELD);
        Search binned = new Search(experiment, smooth.response(), smooth.signal(), smooth.flux(), smooth.background(),
                List.of(), Set.of(), smooth.edgesKeV(), smooth.data(), OptionalDouble.of(1), smooth.priors());
        assertThat(binned.limit(CL).upperLimit() / smooth.limit(CL).upperLimit())
                .isCloseTo(Math.pow(2, 0.25), within(1e-3));
    }

    /** Data with the signal of a moment in them find it. */
    @Test
    void dataWithASignalAreFitted() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        Search search = TestSearches.search(experiment, new Signal.Moment(), TestSearches.EDGES, 10, HELD);
        SearchModel model = search.model();
        double[] counts = model.likelihood().model().expected(model.scale().x(2e-11));
        Search seen = withData(search, MeasuredSpectrum.ofCounts("seen", TestSearches.EDGES, counts));
        Limit limit = seen.limit(CL);
        assertThat(limit.bestFit()).isCloseTo(2e-11, within(1e-16));
        assertThat(limit.low()).isPositive().isLessThan(2e-11);
        assertThat(limit.chiSquare()).isCloseTo(0, within(1e-9));
        assertThat(seen.model().observed()).isTrue();
    }

    private static Search withData(Search search, MeasuredSpectrum data) {
        return new Search(search.experiment(), search.response(), search.signal(), search.flux(), search.background(),
                List.of(), search.included(), search.edgesKeV(), Optional.of(data), OptionalDouble.empty(), search.priors());
    }

    @Test
    void mistakesAreSentences() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        assertThatThrownBy(() -> TestSearches.search(
                experiment, new Signal.Moment(), TestSearches.EDGES, 3, Map.of("fluxx", 0.1)).model())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("did you mean 'flux'?");
        assertThatThrownBy(() -> TestSearches.search(experiment, new Signal.Moment(), new double[] {2, 1}, 3, HELD))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("edges of bins must increase");
    }

    /** Events where nothing is expected make any fit impossible. */
    @Test
    void eventsThatNothingExplainsAreRefused() {
        Experiment experiment = TestSearches.experiment(1e-11, 1e-11, 0);
        double[] edges = {20, 40, 60};
        Search search = TestSearches.search(experiment, new Signal.Moment(), edges, 3, HELD);
        Search seen = withData(search, MeasuredSpectrum.ofCounts("seen", edges, new double[] {40, 2}));
        assertThatThrownBy(seen::model).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 events between 40.0 and 60.0 keV, where nothing is expected");
    }

    private static Limit limit(Experiment experiment, Signal signal, double perKeV) {
        return TestSearches.search(experiment, signal, TestSearches.EDGES, perKeV, HELD).limit(CL);
    }
}
