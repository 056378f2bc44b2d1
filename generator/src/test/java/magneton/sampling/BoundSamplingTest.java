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
import magneton.rate.DensityPatch;
import magneton.rate.IonisationDensity;
import magneton.simd.SimdMode;

/**
 * Momentum transfers of bound electrons, that is angles of the neutrino, against the density: chi-square in pairs of T
 * and y = ln(Q / sqrt(T)), Q^2 = q^2 - T^2, and of E and y. Seeds are fixed; a correct sampler fails with probability 1e-3.
 */
class BoundSamplingTest {
    private static final long SEED = 20131011;
    private static final int BLOCKS = 40;
    private static final int CELLS = 16;
    private static final double LOWEST_P = 1e-3;
    private static final double RIDGE = 0.5 * StrictMath.log(2 * Constants.ELECTRON_MASS_MEV);

    static List<Experiment> experiments() {
        return TestExperiments.bound();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void momentumTransfersFollowTheDensity(Experiment experiment) {
        EventSampler sampler = new EventSampler(experiment);
        BlockSampler worker = sampler.worker(SimdMode.VECTOR);
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        double[] y = new double[EventSampler.BLOCK];
        worker.fill(batch, SEED, 1_000_000, EventSampler.BLOCK);
        transfers(experiment, batch, y);
        double[] yEdges = edges(y);
        double[] tEdges = edges(batch.doubles(Column.T));
        double[] eEdges = edges(batch.doubles(Column.E_NU));
        double[][] byT = new double[tEdges.length - 1][yEdges.length - 1];
        double[][] byE = new double[eEdges.length - 1][yEdges.length - 1];
        for (int b = 0; b < BLOCKS; b++) {
            worker.fill(batch, SEED, b, EventSampler.BLOCK);
            transfers(experiment, batch, y);
            for (int i = 0; i < batch.size(); i++) {
                int cell = cell(yEdges, y[i]);
                byT[cell(tEdges, batch.doubles(Column.T)[i])][cell]++;
                byE[cell(eEdges, batch.doubles(Column.E_NU)[i])][cell]++;
            }
        }
        assertThat(pValue(byT, expectedByT(experiment, tEdges, yEdges))).as("T and q").isGreaterThan(LOWEST_P);
        assertThat(pValue(byE, expectedByE(experiment, eEdges, yEdges))).as("E and q").isGreaterThan(LOWEST_P);
    }

    /** ln(Q / sqrt(T)) from energy, transfer and the neutrino's angle: Q^2 = 2 (E E' - E p' cos(theta_nu)) - m^2. */
    private static void transfers(Experiment experiment, EventBatch batch, double[] y) {
        Channel any = Channel.of(experiment).get(0);
        double m = any.law().finalMassMeV();
        for (int i = 0; i < batch.size(); i++) {
            double e = batch.doubles(Column.E_NU)[i];
            double t = batch.doubles(Column.T)[i] / Constants.KEV_PER_MEV;
            double out = Math.sqrt((e - t - m) * (e - t + m));
            double half = Math.sin(0.5 * batch.doubles(Column.THETA_NU)[i]);
            double massTerm = m * m * (2 * e / (e - t + out) - 1);
            double here = 0.5 * Math.log((massTerm + 4 * e * out * half * half) / t);
            // free electrons have one y, of which the angle knows ten digits
            y[i] = Math.abs(here - RIDGE) < 1e-8 ? RIDGE : here;
        }
    }

    private static double[][] expectedByT(Experiment experiment, double[] tEdges, double[] yEdges) {
        double[][] share = new double[tEdges.length - 1][yEdges.length - 1];
        for (Channel channel : Channel.of(experiment)) {
            IonisationDensity density = new IonisationDensity(channel);
            for (DensityPatch patch : density.patches()) {
                for (int i = 0; i < share.length; i++) {
                    double low = Math.max(patch.x0(), x(patch, tEdges[i]));
                    double high = Math.min(patch.x1(), x(patch, tEdges[i + 1]));
                    if (high > low) {
                        addAlongY(share[i], channel, density, patch, low, high, yEdges);
                    }
                }
            }
        }
        return share;
    }

    private static double[][] expectedByE(Experiment experiment, double[] eEdges, double[] yEdges) {
        double[][] share = new double[eEdges.length - 1][yEdges.length - 1];
        for (Channel channel : Channel.of(experiment)) {
            for (int i = 0; i < share.length; i++) {
                Channel clipped = DensityGrid.clip(channel, eEdges[i], eEdges[i + 1]);
                if (clipped != null) {
                    IonisationDensity density = new IonisationDensity(clipped);
                    for (DensityPatch patch : density.patches()) {
                        addAlongY(share[i], channel, density, patch, patch.x0(), patch.x1(), yEdges);
                    }
                }
            }
        }
        return share;
    }

    private static double x(DensityPatch patch, double recoilKeV) {
        double above = recoilKeV / Constants.KEV_PER_MEV - patch.offset();
        return above > 0 ? Math.log(above) : Double.NEGATIVE_INFINITY;
    }

    private static void addAlongY(double[] share, Channel channel, IonisationDensity density, DensityPatch patch,
            double lowX, double highX, double[] yEdges) {
        for (int j = 0; j < share.length; j++) {
            if (patch.free()) {
                if (patch.y0() >= yEdges[j] && patch.y0() < yEdges[j + 1]) {
                    share[j] += channel.scatterersPerKg() * density.rate(patch.part(lowX, highX, patch.y0(), patch.y1()));
                }
            } else {
                double low = Math.max(patch.y0(), yEdges[j]);
                double high = Math.min(patch.y1(), yEdges[j + 1]);
                if (high > low) {
                    share[j] += channel.scatterersPerKg() * density.rate(patch.part(lowX, highX, low, high));
                }
            }
        }
    }

    private static double[] edges(double[] values) {
        double[] sorted = Arrays.copyOf(values, EventSampler.BLOCK);
        Arrays.sort(sorted);
        double[] edges = new double[CELLS + 1];
        edges[0] = -1e9;
        for (int i = 1; i < CELLS; i++) {
            edges[i] = sorted[(int) ((long) i * sorted.length / CELLS)];
        }
        edges[CELLS] = 1e9;
        return Arrays.stream(edges).distinct().toArray();
    }

    private static int cell(double[] edges, double value) {
        int i = Arrays.binarySearch(edges, value);
        return i >= 0 ? i : -i - 2;
    }

    /** Pearson's chi-square, cells merged along rows until each expects 25 events. */
    private static double pValue(double[][] observed, double[][] share) {
        double sum = Arrays.stream(share).flatMapToDouble(Arrays::stream).sum();
        double events = (double) BLOCKS * EventSampler.BLOCK;
        double chi2 = 0;
        int cells = 0;
        double o = 0;
        double e = 0;
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < share[i].length; j++) {
                o += observed[i][j];
                e += share[i][j] / sum * events;
                if (e >= 25) {
                    chi2 += (o - e) * (o - e) / e;
                    cells++;
                    o = 0;
                    e = 0;
                }
            }
        }
        return 1 - new ChiSquaredDistribution(Math.max(1, cells - 1)).cumulativeProbability(chi2);
    }
}
