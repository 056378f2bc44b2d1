package magneton.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.TestExperiments;
import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.process.Kinematics;
import magneton.rate.Quadrature;
import magneton.rate.RecoilSpectrum;
import magneton.simd.SimdMode;
import magneton.source.Spectrum;

/**
 * Samples against densities. Seeds are fixed, so a test either always passes or shows a change; a correct sampler
 * fails each with probability 1e-3 over the choice of seed.
 */
class SamplingTest {
    private static final long SEED = 20121101;
    private static final int BLOCKS = 60;
    private static final double LOWEST_P = 1e-3;

    static List<Experiment> experiments() {
        return TestExperiments.all();
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
            double mass = channel.law().targetMassMeV();
            double m = channel.law().finalMassMeV();
            double p = Math.sqrt(t * (t + 2 * mass));
            double out = Math.sqrt((e - t - m) * (e - t + m));
            double theta = batch.doubles(Column.THETA)[i];
            double thetaNu = batch.doubles(Column.THETA_NU)[i];
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
        double[] energyEdges = edges(batch.doubles(Column.E_NU), 24);
        double[] recoilEdges = edges(batch.doubles(Column.T), 24);
        double[][] expected = expected(experiment, energyEdges, recoilEdges);
        double[][] observed = new double[energyEdges.length - 1][recoilEdges.length - 1];
        for (int b = 0; b < BLOCKS; b++) {
            worker.fill(batch, SEED, b, EventSampler.BLOCK);
            for (int i = 0; i < batch.size(); i++) {
                int x = cell(energyEdges, batch.doubles(Column.E_NU)[i]);
                int y = cell(recoilEdges, batch.doubles(Column.T)[i]);
                observed[x][y]++;
            }
        }
        assertThat(pValue(observed, expected, (double) BLOCKS * EventSampler.BLOCK)).isGreaterThan(LOWEST_P);
    }

    /** Expected share of every cell: for each energy piece the law integrated over T at quadrature nodes in E. */
    private static double[][] expected(Experiment experiment, double[] energyEdges, double[] recoilEdges) {
        double[][] share = new double[energyEdges.length - 1][recoilEdges.length - 1];
        for (Channel channel : Channel.of(experiment)) {
            double[] breakpoints = new RecoilSpectrum(channel).breakpointsKeV();
            if (breakpoints.length == 0) {
                continue;
            }
            for (int y = 0; y < recoilEdges.length - 1; y++) {
                double from = Math.max(recoilEdges[y], channel.recoilRange().fromKeV());
                double to = Math.min(recoilEdges[y + 1], channel.recoilRange().toKeV());
                if (to > from) {
                    for (int x = 0; x < energyEdges.length - 1; x++) {
                        Channel clipped = clip(channel, energyEdges[x], energyEdges[x + 1]);
                        if (clipped != null) {
                            RecoilSpectrum spectrum = new RecoilSpectrum(clipped);
                            share[x][y] += channel.scatterersPerKg() * Quadrature.betweenBreakpoints(
                                    spectrum::at, spectrum.breakpointsKeV(), from, to);
                        }
                    }
                }
            }
        }
        double sum = Arrays.stream(share).flatMapToDouble(Arrays::stream).sum();
        for (double[] row : share) {
            for (int y = 0; y < row.length; y++) {
                row[y] /= sum;
            }
        }
        return share;
    }

    /** The channel with its flux cut to [from, to): exact, as the flux is linear between knots. */
    private static Channel clip(Channel channel, double from, double to) {
        List<Spectrum> parts = channel.spectra().stream().map(s -> clip(s, from, to)).filter(s -> s != null).toList();
        return parts.isEmpty() ? null : channel.withSpectra(parts);
    }

    private static Spectrum clip(Spectrum spectrum, double from, double to) {
        return switch (spectrum) {
            case Spectrum.Line line -> line.energyMeV() >= from && line.energyMeV() < to ? line : null;
            case Spectrum.Tabulated table -> {
                double lo = Math.max(from, table.minEnergyMeV());
                double hi = Math.min(to, table.maxEnergyMeV());
                if (hi <= lo) {
                    yield null;
                }
                double[] inside = Arrays.stream(table.energyMeV()).filter(e -> e > lo && e < hi).toArray();
                double[] knots = new double[inside.length + 2];
                knots[0] = lo;
                System.arraycopy(inside, 0, knots, 1, inside.length);
                knots[knots.length - 1] = hi;
                yield new Spectrum.Tabulated(knots, Arrays.stream(knots).map(table::at).toArray());
            }
        };
    }

    /** Edges that hold about equal numbers of the given events, wide open at both ends. */
    private static double[] edges(double[] values, int cells) {
        double[] sorted = Arrays.copyOf(values, EventSampler.BLOCK);
        Arrays.sort(sorted);
        double[] edges = new double[cells + 1];
        for (int i = 1; i < cells; i++) {
            edges[i] = sorted[(int) ((long) i * sorted.length / cells)];
        }
        edges[cells] = 1e9;
        return Arrays.stream(edges).distinct().toArray();
    }

    private static int cell(double[] edges, double value) {
        int i = Arrays.binarySearch(edges, value);
        return i >= 0 ? i : -i - 2;
    }

    /** Cells merged along rows until each expects 25 events. */
    private static double pValue(double[][] observed, double[][] share, double events) {
        double chi2 = 0;
        int cells = 0;
        double o = 0;
        double e = 0;
        for (int x = 0; x < share.length; x++) {
            for (int y = 0; y < share[x].length; y++) {
                o += observed[x][y];
                e += share[x][y] * events;
                if (e >= 25) {
                    chi2 += (o - e) * (o - e) / e;
                    cells++;
                    o = 0;
                    e = 0;
                }
            }
        }
        assertThat(o).as("events where fewer than 25 are expected, %s", e).isLessThan(e + 60);
        return 1 - new ChiSquaredDistribution(Math.max(1, cells - 1)).cumulativeProbability(chi2);
    }

    private static Channel channelOf(EventSampler sampler, EventBatch batch, int i) {
        for (PieceSampler piece : sampler.pieces) {
            Channel channel = piece.piece.channel();
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
