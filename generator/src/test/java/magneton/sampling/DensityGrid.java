package magneton.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.rate.RecoilSpectrum;
import magneton.source.Spectrum;

/**
 * Counts events in cells of (E_nu, T) and compares them with the integrals of the analytic density over the cells, the
 * flux interpolated as the sampler's.
 */
final class DensityGrid {
    private final double[] energyEdges;
    private final double[] recoilEdges;
    private final double[][] observed;
    private long events;

    /** Edges that hold about equal numbers of the given block of events, wide open at both ends. */
    DensityGrid(double[] energyMeV, double[] recoilKeV, int cells) {
        energyEdges = edges(energyMeV, cells);
        recoilEdges = edges(recoilKeV, cells);
        observed = new double[energyEdges.length - 1][recoilEdges.length - 1];
    }

    void count(double[] energyMeV, double[] recoilKeV, int n) {
        for (int i = 0; i < n; i++) {
            observed[cell(energyEdges, energyMeV[i])][cell(recoilEdges, recoilKeV[i])]++;
        }
        events += n;
    }

    /** p-value of Pearson's chi-square, cells merged along rows until each expects 25 events. */
    double pValue(Experiment experiment) {
        double[][] share = expected(experiment);
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
        if (o > e + 60) {
            throw new AssertionError(o + " events where " + e + " are expected");
        }
        return 1 - new ChiSquaredDistribution(Math.max(1, cells - 1)).cumulativeProbability(chi2);
    }

    /** Expected share of every cell: for each energy piece the law integrated over T at quadrature nodes in E. */
    private double[][] expected(Experiment experiment) {
        double[][] share = new double[energyEdges.length - 1][recoilEdges.length - 1];
        for (Channel channel : Channel.of(experiment)) {
            for (int x = 0; x < energyEdges.length - 1; x++) {
                Channel clipped = clip(channel, energyEdges[x], energyEdges[x + 1]);
                if (clipped != null) {
                    RecoilSpectrum spectrum = new RecoilSpectrum(clipped);
                    for (int y = 0; y < recoilEdges.length - 1; y++) {
                        share[x][y] += channel.scatterersPerKg() * spectrum.integral(
                                Math.max(recoilEdges[y], channel.recoilRange().fromKeV()),
                                Math.min(recoilEdges[y + 1], channel.recoilRange().toKeV()));
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
    static Channel clip(Channel channel, double from, double to) {
        List<Spectrum> parts = channel.spectra().stream().map(s -> clip(s, from, to)).filter(Objects::nonNull).toList();
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
}
