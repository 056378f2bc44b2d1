package magneton.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.TestExperiments;
import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.process.Kinematics;
import magneton.simd.SimdMode;

/**
 * Samples against densities. Seeds are fixed, so a test either always passes or shows a change; a correct sampler
 * fails each with probability 1e-3 over the choice of seed.
 */
class SamplingTest {
    private static final long SEED = 20121101;
    private static final int BLOCKS = 60;
    private static final double LOWEST_P = 1e-3;

    static List<Experiment> experiments() {
        return Stream.concat(TestExperiments.all().stream(), TestExperiments.bound().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void scalarAndVectorGiveEqualBits(Experiment experiment) {
        EventSampler sampler = new EventSampler(experiment);
        BlockSampler scalar = sampler.worker(SimdMode.SCALAR);
        BlockSampler vector = sampler.worker(SimdMode.VECTOR);
        EventBatch a = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        EventBatch b = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        for (long block : new long[] {0, 1, 123_456_789}) {
            scalar.fill(a, SEED, block, EventSampler.BLOCK);
            vector.fill(b, SEED, block, EventSampler.BLOCK);
            for (int i = 0; i < a.schema().columns().size(); i++) {
                assertThat(head(b.array(i))).as(a.schema().columns().get(i).name()).isEqualTo(head(a.array(i)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void partialBlockIsTheHeadOfTheWhole(Experiment experiment) {
        EventSampler sampler = new EventSampler(experiment);
        BlockSampler worker = sampler.worker(SimdMode.VECTOR);
        EventBatch whole = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        EventBatch part = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        worker.fill(part, SEED, 3, 777);
        worker.fill(whole, SEED, 3, EventSampler.BLOCK);
        assertThat(Arrays.copyOf(part.doubles(Column.T), 777)).isEqualTo(Arrays.copyOf(whole.doubles(Column.T), 777));
        assertThat(Arrays.copyOf(part.doubles(Column.PHI), 777)).isEqualTo(Arrays.copyOf(whole.doubles(Column.PHI), 777));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void momentumCloses(Experiment experiment) {
        EventSampler sampler = new EventSampler(experiment);
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        sampler.worker(SimdMode.VECTOR).fill(batch, SEED, 5, EventSampler.BLOCK);
        for (int i = 0; i < batch.size(); i++) {
            double e = batch.doubles(Column.E_NU)[i];
            double t = batch.doubles(Column.T)[i] / Constants.KEV_PER_MEV;
            Channel channel = channelOf(sampler, batch, i);
            double m = channel.law().finalMassMeV();
            double out = Math.sqrt((e - t - m) * (e - t + m));
            double theta = batch.doubles(Column.THETA)[i];
            double thetaNu = batch.doubles(Column.THETA_NU)[i];
            double p = Math.sqrt(t * (t + 2 * channel.law().targetMassMeV()));
            if (channel.ionisation() != null) {
                // The recoil is that of the whole atom: theta is the direction of what the neutrino lost, q above T.
                p = Math.hypot(e - out * Math.cos(thetaNu), out * Math.sin(thetaNu));
                assertThat(p).isGreaterThan(t * (1 - 1e-9));
            }
            assertThat(Math.abs(p * Math.cos(theta) + out * Math.cos(thetaNu) - e)).isLessThan(1e-9 * e);
            assertThat(Math.abs(p * Math.sin(theta) - out * Math.sin(thetaNu))).isLessThan(1e-9 * e);
        }
    }

    /** Chi-square of (E, T) of all events together on equal-count edges, against the integrated density. */
    @ParameterizedTest
    @MethodSource("experiments")
    void energiesAndRecoilsFollowTheDensity(Experiment experiment) {
        EventSampler sampler = new EventSampler(experiment);
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        BlockSampler worker = sampler.worker(SimdMode.VECTOR);
        worker.fill(batch, SEED, 1_000_000, EventSampler.BLOCK);
        DensityGrid grid = new DensityGrid(batch.doubles(Column.E_NU), batch.doubles(Column.T), 24);
        for (int b = 0; b < BLOCKS; b++) {
            worker.fill(batch, SEED, b, EventSampler.BLOCK);
            grid.count(batch.doubles(Column.E_NU), batch.doubles(Column.T), batch.size());
        }
        assertThat(grid.pValue(experiment)).isGreaterThan(LOWEST_P);
    }

    private static Channel channelOf(EventSampler sampler, EventBatch batch, int i) {
        for (PieceSampler piece : sampler.pieces) {
            Channel channel = piece.channel();
            boolean same = channel.process().code() == batch.ints(Column.PROCESS)[i]
                    && (channel.isotope() == null || channel.isotope().pdg() == batch.ints(Column.TARGET_PDG)[i]);
            if (same) {
                return channel;
            }
        }
        throw new AssertionError("event " + i + " belongs to no channel");
    }

    private static Object head(Object array) {
        return switch (array) {
            case double[] d -> Arrays.copyOf(d, EventSampler.BLOCK);
            case int[] k -> Arrays.copyOf(k, EventSampler.BLOCK);
            case long[] l -> Arrays.copyOf(l, EventSampler.BLOCK);
            case boolean[] f -> Arrays.copyOf(f, EventSampler.BLOCK);
            default -> throw new AssertionError(array.getClass());
        };
    }
}
