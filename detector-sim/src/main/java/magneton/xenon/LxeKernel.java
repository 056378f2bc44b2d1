package magneton.xenon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Response of {@link Lxe} to one kind of recoil at any energy: {@link LxeLine}s at fixed energies, a quarter of the
 * resolution or 5 % apart, between which densities are interpolated by six points: to 5e-5 of the peak (1e-3 next to
 * the jumps of the model at 1 and 100 keV), and far better in spectra, where errors of either sign cancel. Lines are
 * computed when first needed and kept; threads that need the same ones share the work.
 */
final class LxeKernel {
    private static final double WIDTHS_APART = 0.25;
    private static final double MOST_APART = 0.05;
    private static final double FEWEST_QUANTA = 0.25;
    private static final int POINTS = 6;
    /** Least period of the series. */
    static final double PERIOD_KEV = 0.5;

    private final LxeParameters p;
    private final QuantaTable table;
    private final QuantaWidths widths;
    private final boolean nuclear;
    private final SkewNormal skewed;
    private final double workKeV;
    private final double[] knotKeV;
    /** First knot of each segment, and the number of knots; neighbouring segments share an energy, not a knot. */
    private final int[] segment;
    private final AtomicReferenceArray<CompletableFuture<LxeLine>> lines;
    private final IntFunction<AreaTransforms> areas;

    /**
     * @param table of the kind of recoil
     * @param workKeV mean energy per quantum
     * @param areas transforms for a period in units of {@link #PERIOD_KEV}, a power of two
     */
    LxeKernel(LxeParameters parameters, QuantaTable table, boolean nuclear, double workKeV,
            IntFunction<AreaTransforms> areas) {
        p = parameters;
        this.areas = areas;
        this.table = table;
        widths = QuantaWidths.of(p.model());
        this.nuclear = nuclear;
        skewed = new SkewNormal(widths.delta());
        this.workKeV = workKeV;
        double low = QuantaTable.lowestKeV();
        while (low * table.value(low, 0) < FEWEST_QUANTA && low < 1) {
            low *= 1 + MOST_APART;
        }
        List<Double> knots = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        double[] ends = nuclear ? jumps(low) : new double[] {low, QuantaTable.highestKeV()};
        for (int i = 0; i + 1 < ends.length; i++) {
            starts.add(knots.size());
            addSegment(ends[i], ends[i + 1], knots);
        }
        starts.add(knots.size());
        knotKeV = knots.stream().mapToDouble(Double::doubleValue).toArray();
        segment = starts.stream().mapToInt(Integer::intValue).toArray();
        lines = new AtomicReferenceArray<>(knotKeV.length);
    }

    /** The excitons of nuclei jump at 1 and 100 keV, in the table between two of its knots. */
    private static double[] jumps(double low) {
        return new double[] {
            low, QuantaTable.knotBelowKeV(1), QuantaTable.knotAboveKeV(1), QuantaTable.knotBelowKeV(100),
            QuantaTable.knotAboveKeV(100), QuantaTable.highestKeV()};
    }

    private void addSegment(double from, double to, List<Double> knots) {
        List<Double> inside = new ArrayList<>();
        double t = from;
        while (t < to && inside.size() < 1 << 16) {
            inside.add(t);
            t *= 1 + Math.min(MOST_APART, WIDTHS_APART * sigmaKeV(t) / meanKeV(t));
        }
        // Stretched so that the last knot lies on the end.
        int n = Math.max(inside.size(), 2);
        double stretch = StrictMath.log(to / from) / StrictMath.log(t / from);
        for (int i = 0; i < n - 1; i++) {
            knots.add(from * StrictMath.exp(stretch * StrictMath.log(inside.get(i) / from)));
        }
        knots.add(to);
    }

    private double meanKeV(double recoilKeV) {
        return recoilKeV * table.value(recoilKeV, 0) * workKeV;
    }

    /** About the resolution: spread of quanta, detected photons and extracted electrons. */
    private double sigmaKeV(double recoilKeV) {
        double quanta = recoilKeV * table.value(recoilKeV, 0);
        double ions = quanta * table.value(recoilKeV, 1);
        double electrons = ions * (1 - table.value(recoilKeV, 2));
        double fano = nuclear ? widths.ionFano() : widths.fano(quanta);
        double spe = p.speResolution() * p.speResolution();
        double perPhoton = (1 - p.g1() + spe) / p.g1();
        return workKeV * Math.sqrt(fano * quanta + perPhoton * (quanta - electrons) + perElectron() * electrons);
    }

    /** Variance of the electrons seen in S2 over their number. */
    private double perElectron() {
        double lost = p.extraction() * StrictMath.exp(-0.5 * p.maxDriftUs() / p.lifetimeUs());
        double spe = p.speResolution() * p.speResolution();
        return (1 - lost + (p.s2Fano() + spe) / p.singleElectron()) / lost;
    }

    /** Whether recoils of an energy can be seen below an observed energy. */
    boolean reaches(double recoilKeV, double upperKeV) {
        return meanKeV(recoilKeV) - 12 * sigmaKeV(recoilKeV) < upperKeV;
    }

    /** Lines and weights that stand for rates at recoil energies: {@code rate} times the interpolation. */
    LxeSpectrum spectrum(double[] recoilKeV, double[] rate) {
        double[] weight = new double[knotKeV.length];
        for (int i = 0; i < recoilKeV.length; i++) {
            if (recoilKeV[i] >= knotKeV[0] && recoilKeV[i] <= knotKeV[knotKeV.length - 1]) {
                interpolate(recoilKeV[i], rate[i], weight);
            }
        }
        List<LxeLine> used = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        // First the lines nobody has begun, then those of other threads.
        for (int k = 0; k < weight.length; k++) {
            if (weight[k] != 0) {
                begin(k);
            }
        }
        for (int k = 0; k < weight.length; k++) {
            if (weight[k] != 0 && !lines.get(k).join().isEmpty()) {
                used.add(lines.get(k).join());
                weights.add(weight[k]);
            }
        }
        return new LxeSpectrum(used, weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Adds the Lagrange weights of an energy. */
    private void interpolate(double recoilKeV, double rate, double[] weight) {
        int s = 0;
        while (s + 2 < segment.length && recoilKeV > knotKeV[segment[s + 1] - 1]) {
            s++;
        }
        int found = Arrays.binarySearch(knotKeV, segment[s], segment[s + 1], recoilKeV);
        int above = found >= 0 ? found : -found - 1;
        int from = Math.max(segment[s], Math.min(above - POINTS / 2, segment[s + 1] - POINTS));
        int to = Math.min(from + POINTS, segment[s + 1]);
        for (int k = from; k < to; k++) {
            double product = rate;
            for (int l = from; l < to; l++) {
                product *= l == k ? 1 : (recoilKeV - knotKeV[l]) / (knotKeV[k] - knotKeV[l]);
            }
            weight[k] += product;
        }
    }

    /** Computes a line unless some thread has begun it. */
    private void begin(int knot) {
        CompletableFuture<LxeLine> line = new CompletableFuture<>();
        if (lines.get(knot) == null && lines.compareAndSet(knot, null, line)) {
            try {
                line.complete(compute(knotKeV[knot]));
            } finally {
                line.cancel(false); // without effect but where computing failed
            }
        }
    }

    LxeLine compute(double recoilKeV) {
        QuantaDistribution quanta = nuclear ? QuantaDistribution.nuclei(table, widths, recoilKeV, skewed)
                : QuantaDistribution.electrons(table, widths, recoilKeV);
        Seen seen = seen(quanta);
        if (!(seen.share > 1e-12)) {
            return LxeLine.none();
        }
        int periods = 1;
        while (PERIOD_KEV * periods < LxeLine.windowKeV(seen.sigmaKeV)) {
            periods *= 2;
        }
        return LxeLine.of(quanta, areas.apply(periods), PERIOD_KEV * periods, seen.meanKeV, seen.sigmaKeV,
                seen.fewestHits);
    }

    /** About what passes the coincidence, S2 threshold aside. */
    private record Seen(double share, double meanKeV, double sigmaKeV, double fewestHits) {}

    private Seen seen(QuantaDistribution quanta) {
        double[][] share = quanta.share();
        int rows = share.length;
        int firstPhotons = quanta.firstQuanta() - quanta.firstElectrons() - rows + 1;
        double[][] moment = new double[3][rows + share[0].length - 1];
        for (int e = 0; e < rows; e++) {
            double electrons = (double) quanta.step() * (quanta.firstElectrons() + e);
            for (int n = 0; n < share[e].length; n++) {
                double weight = share[e][n];
                int photons = rows - 1 - e + n;
                moment[0][photons] += weight;
                moment[1][photons] += weight * electrons;
                moment[2][photons] += weight * electrons * electrons;
            }
        }
        double total = 0;
        double first = 0;
        double second = 0;
        double hitsSum = 0;
        Binomial detection = new Binomial(p.g1());
        double perS1 = workKeV / p.g1();
        double spe = p.speResolution() * p.speResolution();
        for (int i = Math.max(0, -firstPhotons); i < moment[0].length; i++) {
            double photons = (double) quanta.step() * (firstPhotons + i);
            double seen = 1;
            double hits = p.g1() * photons;
            double squares = hits * (1 - p.g1() + hits);
            for (int k = 0; k < p.coincidence() && k <= photons; k++) {
                double few = detection.probability(k, photons);
                seen -= few;
                hits -= k * few;
                squares -= k * k * few;
            }
            double electrons = moment[1][i];
            total += moment[0][i] * seen;
            hitsSum += moment[0][i] * hits;
            first += perS1 * hits * moment[0][i] + workKeV * electrons * seen;
            second += perS1 * perS1 * (squares + spe * hits) * moment[0][i] + 2 * perS1 * hits * workKeV * electrons
                    + workKeV * workKeV * (moment[2][i] + perElectron() * electrons) * seen;
        }
        double mean = first / total;
        double hits = hitsSum / total;
        double sigma = Math.sqrt(Math.max(second / total - mean * mean, 0));
        return new Seen(total, mean, sigma, hits - 7 * Math.sqrt(hits));
    }
}
