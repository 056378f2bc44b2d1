package magneton.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Function;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.simd.SimdMode;

/** What every response promises. A new one joins by a line of {@link ResponseCases}. */
class ResponseContractTest {
    /** Of a Monte Carlo: two minutes for all cases on two cores. */
    private static final long EVENTS = 100_000_000;

    private static final int MOST_WARM_UP_BLOCKS = 3000;

    /** Chi-square of detected events in 60 bins, and their number, against the fold at 1e8 events: p > 1e-3 each. */
    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void monteCarloAndFoldAgree(ResponseCase c) {
        FoldAgreement found = FoldAgreement.of(c, EVENTS, 20121101);
        assertThat(found.bins()).isGreaterThan(30);
        assertThat(found.probability()).as("%s", found).isGreaterThan(1e-3);
        assertThat(found.detectedDeviation()).as("%s", found).isBetween(-3.3, 3.3);
    }

    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void averagesDensityAndTotalAreOneSpectrum(ResponseCase c) {
        ObservedSpectrum folded = c.response().fold(c.recoils());
        double beyond = 20 * c.highKeV();
        double[] edges = {0, c.lowKeV(), 0.5 * (c.lowKeV() + c.highKeV()), c.highKeV(), beyond};
        double sum = 0;
        double[] averages = folded.binAverages(edges);
        for (int i = 0; i < averages.length; i++) {
            sum += averages[i] * (edges[i + 1] - edges[i]);
        }
        assertThat(sum).isCloseTo(folded.detected(), within(1e-6 * folded.detected()));
        double middle = 1.2 * c.lowKeV();
        double width = 1e-4 * c.lowKeV();
        double density = folded.density(new double[] {middle})[0];
        assertThat(folded.binAverages(new double[] {middle - width, middle + width})[0])
                .isCloseTo(density, within(2e-4 * density));
        assertThat(folded.density(new double[] {beyond, middle, -1})).containsExactly(0, density, 0);
    }

    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void scalarAndVectorGiveEqualBits(ResponseCase c) {
        EventBatch scalar = mixed(c, 20_000);
        EventBatch vector = mixed(c, 20_000);
        c.response().worker(SimdMode.SCALAR).apply(scalar, 1, 2);
        c.response().worker(SimdMode.VECTOR).apply(vector, 1, 2);
        assertEqual(scalar, vector, 20_000);
    }

    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void eventsDependOnNothingThatFollowsOrWentBefore(ResponseCase c) {
        EventBatch whole = mixed(c, 5_000);
        EventBatch part = mixed(c, 5_000);
        part.size(3_001);
        Response.Worker used = c.response().worker(SimdMode.SCALAR);
        used.apply(whole, 9, 8);
        used.apply(whole, 1, 2);
        c.response().worker(SimdMode.SCALAR).apply(part, 1, 2);
        assertEqual(whole, part, 3_001);
    }

    /**
     * Vectors that C2 does not keep in registers are boxed, silently, and ten times slower: once compiled, a block
     * allocates less than a byte an event.
     */
    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void compiledWorkersDoNotAllocate(ResponseCase c) {
        int events = 1 << 14;
        EventBatch batch = mixed(c, events);
        Response.Worker worker = c.response().worker(SimdMode.VECTOR);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int block = 0; block < MOST_WARM_UP_BLOCKS && allocated > events; block++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            worker.apply(batch, 1, block);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).isLessThanOrEqualTo(events);
    }

    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void nuisancesShiftTheSpectrumAndNothingElse(ResponseCase c) {
        double[] edges = {c.lowKeV(), 0.5 * (c.lowKeV() + c.highKeV()), c.highKeV()};
        double[] nominal = c.response().fold(c.recoils()).binAverages(edges);
        boolean moved = c.response().nuisances().isEmpty();
        for (Nuisance nuisance : c.response().nuisances()) {
            Response same = c.response().with(nuisance.key(), nuisance.value());
            assertThat(same.name()).isEqualTo(c.response().name());
            assertThat(same.fold(c.recoils()).binAverages(edges)).as(nuisance.key()).isEqualTo(nominal);
            Response shifted = c.response().with(nuisance.key(), nuisance.value() - nuisance.priorSigma());
            moved |= !Arrays.equals(shifted.fold(c.recoils()).binAverages(edges), nominal);
        }
        assertThat(moved).isTrue();
        assertThatThrownBy(() -> c.response().with("colour", 1))
                .hasMessageContaining("has no nuisance parameter 'colour'");
    }

    /** Derivatives against wider differences, which agree where the response is smooth; every width has its source. */
    @ParameterizedTest
    @MethodSource("magneton.response.ResponseCases#all")
    void derivativesAreTheChangePerPriorWidth(ResponseCase c) {
        double[] edges = {c.lowKeV(), 0.5 * (c.lowKeV() + c.highKeV()), c.highKeV()};
        Function<Response, double[]> spectrum = response -> response.fold(c.recoils()).binAverages(edges);
        double[] nominal = spectrum.apply(c.response());
        for (Nuisance nuisance : c.response().nuisances()) {
            assertThat(nuisance.source()).isNotBlank();
            double[] perSigma = SpectrumDerivative.perSigma(c.response(), nuisance, spectrum);
            double sigma = nuisance.priorSigma();
            boolean bothWays = nuisance.value() + sigma <= nuisance.highest();
            double[] below = spectrum.apply(c.response().with(nuisance.key(), nuisance.value() - sigma));
            double[] above =
                    bothWays ? spectrum.apply(c.response().with(nuisance.key(), nuisance.value() + sigma)) : nominal;
            for (int i = 0; i < perSigma.length; i++) {
                double change = (above[i] - below[i]) * (bothWays ? 0.5 : 1);
                double foldError = 2e-3 * nominal[i];
                assertThat(perSigma[i]).as(nuisance.key())
                        .isCloseTo(change, within(0.3 * Math.abs(change) + foldError));
            }
        }
    }

    /** Recoils of the case with electron recoils and background among them. */
    private static EventBatch mixed(ResponseCase c, int n) {
        EventBatch batch = c.recoils().sample(c.response(), n, 3);
        for (int i = 0; i < n; i += 3) {
            batch.ints(Column.PROCESS)[i] = i % 2 == 0 ? 750 : 0;
        }
        return batch;
    }

    private static void assertEqual(EventBatch a, EventBatch b, int n) {
        for (int k = 0; k < a.schema().columns().size(); k++) {
            Column column = a.schema().columns().get(k);
            boolean equal = switch (column.type()) {
                case FLOAT64 -> Arrays.equals(a.doubles(column), 0, n, b.doubles(column), 0, n);
                case INT32 -> Arrays.equals(a.ints(column), 0, n, b.ints(column), 0, n);
                case INT64 -> Arrays.equals(a.longs(column), 0, n, b.longs(column), 0, n);
                case BOOL -> Arrays.equals(a.flags(column), 0, n, b.flags(column), 0, n);
            };
            assertThat(equal).as(column.name()).isTrue();
        }
    }
}
