package magneton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.atomic.AtomicModel;
import magneton.atomic.AtomicModels;
import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.sampling.BlockSampler;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;
import magneton.source.Sources;

/**
 * What every source with every process and every atomic model promises: 98,304 events follow the cross section times the
 * flux in each pair of (E_nu, T, theta_nu), in process, species, isotope and subshell, in azimuth and in arrival time;
 * momentum closes; kernels and the order of blocks do not show in a byte.
 *
 * <p>Expectations are integrals of the cross sections themselves ({@link FreeExpectation}, {@link BoundExpectation}), made
 * without the tables of the sampler. Seeds are fixed. Some 6,500 chi-squares each fail a correct sampler with probability
 * 1.5e-7, together 1e-3; and that their p-values are uniform fails with 1e-3.
 */
@Execution(ExecutionMode.CONCURRENT)
class SamplingContractTest {
    private static final int BLOCKS = 12;
    private static final int CELLS = 12;
    private static final int PHI_BINS = 32;
    /** Intervals of the flux for an integral, at least. */
    private static final int PANELS = 600;
    private static final double MOST_DISTANCE = 1.95;
    private static final double LOWEST_P = 1.5e-7;
    /** p-values by what was tested. */
    private static final Map<String, List<Double>> P_VALUES = new ConcurrentSkipListMap<>();

    static List<SamplingCases.Case> cases() {
        return SamplingCases.all();
    }

    @Test
    void everyMemberIsUnderContract() {
        Set<String> sources = new HashSet<>();
        Set<String> models = new HashSet<>();
        SamplingCases.sourceKinds().forEach(sources::add);
        for (SamplingCases.Case given : cases()) {
            models.add(given.experiment().atomicModel().name());
        }
        assertThat(sources).containsAll(Sources.ALL.stream().map(Sources.Kind::name).toList());
        assertThat(models).containsAll(AtomicModels.ALL.stream().map(AtomicModels.Kind::name).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void followsTheDensity(SamplingCases.Case given) {
        EventSampler sampler = new EventSampler(given.experiment());
        BlockSampler worker = sampler.worker(SimdMode.VECTOR);
        long seed = given.name().hashCode();
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        worker.fill(batch, seed, 1_000_000, EventSampler.BLOCK);
        PairCounts observed = PairCounts.onEdgesOf(batch.doubles(Column.E_NU), batch.doubles(Column.T),
                batch.doubles(Column.THETA_NU), EventSampler.BLOCK, CELLS);
        boolean pulsed = batch.schema().indexOf(Column.TIME.name()) >= 0;
        ArrivalCounts arrivals = pulsed ? ArrivalCounts.onEdgesOf(batch.doubles(Column.TIME), EventSampler.BLOCK) : null;
        double[] phi = new double[PHI_BINS];
        for (int block = 0; block < BLOCKS; block++) {
            worker.fill(batch, seed, block, EventSampler.BLOCK);
            for (int i = 0; i < batch.size(); i++) {
                observed.add(batch.doubles(Column.E_NU)[i], batch.doubles(Column.T)[i], batch.doubles(Column.THETA_NU)[i], 1);
                observed.label(Label.of(batch, i), 1);
                phi[(int) (batch.doubles(Column.PHI)[i] / (2 * Math.PI) * PHI_BINS)]++;
                if (pulsed) {
                    arrivals.add(batch.ints(Column.NU_PDG)[i], batch.doubles(Column.TIME)[i]);
                }
            }
        }
        EventBatches.assertMomentumCloses(given.experiment(), batch);
        assertKernelsAndOrderDoNotShow(sampler, worker, batch, seed);
        compare(given, observed, arrivals, phi);
    }

    private static void compare(SamplingCases.Case given, PairCounts observed, ArrivalCounts arrivals, double[] phi) {
        PairCounts expected = observed.empty();
        ArrivalCounts expectedArrivals = arrivals == null ? null : arrivals.empty();
        for (Channel channel : Channel.of(given.experiment())) {
            double before = expected.total();
            expect(given.experiment(), channel, expected);
            if (arrivals != null) {
                expectedArrivals.expect(channel.flavour().pdg(), channel.arrival(), expected.total() - before);
            }
        }
        Map<String, ChiSquare> results = new TreeMap<>();
        for (int pair = 0; pair < PairCounts.PAIRS.length; pair++) {
            results.put(PairCounts.PAIRS[pair], observed.pair(pair, expected));
        }
        results.put("labels", observed.labels(expected));
        double[] uniform = new double[PHI_BINS];
        Arrays.fill(uniform, 1);
        results.put("phi", ChiSquare.of(phi, uniform));
        if (arrivals != null) {
            results.put("time", arrivals.against(expectedArrivals));
        }
        SoftAssertions all = new SoftAssertions();
        results.forEach((what, result) -> {
            P_VALUES.computeIfAbsent(what, _ -> Collections.synchronizedList(new ArrayList<>())).add(result.pValue());
            all.assertThat(result.pValue()).as("%s: %s", what, result).isGreaterThan(LOWEST_P);
        });
        all.assertAll();
    }

    private static void expect(Experiment experiment, Channel channel, PairCounts expected) {
        if (channel.ionisation() != null) {
            new BoundExpectation(channel, (AtomicModel.Bound) experiment.atomicModel(), expected).add(PANELS);
            return;
        }
        List<FreeExpectation.Scatterers> scatterers = channel.isotope() != null
                ? List.of(new FreeExpectation.Scatterers(-1, 0, Double.POSITIVE_INFINITY, 1, 0))
                : channel.steps().stream().map(step -> new FreeExpectation.Scatterers(step.shell(),
                        step.fromKeV() / Constants.KEV_PER_MEV, Double.POSITIVE_INFINITY, step.electrons(), 0)).toList();
        new FreeExpectation(channel, scatterers, expected).add(PANELS);
    }

    /** The scalar twin, on blocks in another order, against the last block made and one made again. */
    private static void assertKernelsAndOrderDoNotShow(EventSampler sampler, BlockSampler worker, EventBatch last, long seed) {
        BlockSampler twin = sampler.worker(SimdMode.SCALAR);
        EventBatch other = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        twin.fill(other, seed, BLOCKS - 1, EventSampler.BLOCK);
        EventBatches.assertSameBits(last, other);
        twin.fill(other, seed, 0, EventSampler.BLOCK);
        worker.fill(last, seed, 0, EventSampler.BLOCK);
        EventBatches.assertSameBits(last, other);
    }

    /** Kolmogorov-Smirnov: D sqrt(n) above 1.95 has a probability of 1e-3. */
    @AfterAll
    static void pValuesAreUniform() {
        P_VALUES.forEach((what, values) -> {
            double[] sorted = values.stream().filter(p -> p < 1).mapToDouble(Double::doubleValue).sorted().toArray();
            int n = sorted.length;
            double distance = 0;
            for (int i = 0; i < n; i++) {
                distance = Math.max(distance, Math.max(sorted[i] - (double) i / n, (i + 1.0) / n - sorted[i]));
            }
            assertThat(distance * Math.sqrt(n)).as("%s: %d p-values from %s", what, n, sorted[0]).isLessThan(MOST_DISTANCE);
        });
    }
}
