package magneton.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.config.Interval;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** What every shipped config promises; a new one joins by being there. */
class ShippedRunsTest {
    private static final int EVENTS = 2000;
    /** Share of the detected events that may lie outside the window in T. */
    private static final double LOST = 5e-3;

    static List<Path> configs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "run-configs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void scalarAndVectorKernelsAgreeInEveryBit(Path config) {
        RunConfig run = RunConfig.read(config, List.of());
        EventSampler sampler = new EventSampler(run.experiment());
        EventBatch scalar = block(run, sampler, SimdMode.SCALAR);
        EventBatch vector = block(run, sampler, SimdMode.VECTOR);
        for (Column column : scalar.schema().columns()) {
            assertSameBits(column, scalar, vector);
        }
    }

    private static EventBatch block(RunConfig run, EventSampler sampler, SimdMode mode) {
        List<Column> columns = new ArrayList<>(sampler.schema().columns());
        run.detector().ifPresent(response -> {
            columns.addAll(List.of(Column.E_ION, Column.E_OBS));
            columns.addAll(response.columns());
            columns.add(Column.DETECTED);
        });
        EventBatch batch = new EventBatch(new EventSchema(columns), EventSampler.BLOCK);
        sampler.worker(mode).fill(batch, run.seed(), 3, EVENTS);
        Optional<Response> response = run.detector();
        response.ifPresent(r -> r.worker(mode).apply(batch, run.seed(), 3));
        return batch;
    }

    private static void assertSameBits(Column column, EventBatch a, EventBatch b) {
        for (int i = 0; i < EVENTS; i++) {
            boolean same = switch (column.type()) {
                case INT64 -> a.longs(column)[i] == b.longs(column)[i];
                case INT32 -> a.ints(column)[i] == b.ints(column)[i];
                case FLOAT64 -> Double.doubleToRawLongBits(a.doubles(column)[i])
                        == Double.doubleToRawLongBits(b.doubles(column)[i]);
                case BOOL -> a.flags(column)[i] == b.flags(column)[i];
            };
            assertThat(same).as("%s of event %d", column.name(), i).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void expectsFiniteCountsOfEveryProcess(Path config) {
        RunConfig run = RunConfig.read(config, List.of());
        ExpectedRates rates = new ExpectedRates(run.experiment(), run.detector());
        for (String process : rates.processes()) {
            assertThat(rates.expectedCounts(process)).as(process).isFinite().isPositive();
            assertThat(rates.ratePerKgDay(process)).as(process).isFinite().isPositive();
            assertThat(rates.fluxAveragedCrossSectionCm2(process)).as(process).isFinite().isPositive();
            if (rates.hasDetector()) {
                assertThat(rates.expectedDetected(process)).as(process).isFinite().isPositive()
                        .isLessThanOrEqualTo(rates.expectedCounts(process));
            }
        }
    }

    /**
     * Widening the window in T adds next to nothing to what the detector sees: below, and above where the detector has an
     * upper edge of its own.
     */
    @ParameterizedTest
    @MethodSource("configs")
    void theRecoilRangeHoldsWhatTheDetectorSees(Path config) {
        RunConfig run = RunConfig.read(config, List.of());
        Interval window = run.recoilRangeKeV();
        double high = run.resolved().get("detector").toString().contains("upper=") ? 1.5 * window.high() : window.high();
        String wider = "recoil-range=[" + 0.5 * window.low() + " keV, " + high + " keV]";
        double seen = detected(run);
        double all = detected(RunConfig.read(config, List.of(wider)));
        assertThat(Math.abs(all / seen - 1)).as("%s events of %s are seen", seen, all).isLessThan(LOST);
    }

    private static double detected(RunConfig run) {
        ExpectedRates rates = new ExpectedRates(run.experiment(), run.detector());
        return rates.processes().stream().mapToDouble(rates::expectedDetected).filter(Double::isFinite).sum();
    }
}
