package magneton.rate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import magneton.atomic.BoundAtom;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.source.Spectrum;

/**
 * Recoil spectrum of bound electrons: the density of {@link DensityPatch}es integrated over y and, in closed form of
 * the flux, over the neutrino energy.
 */
public final class IonisationDensity implements RecoilDensity {
    /** Two-point Gauss-Legendre rule on [0, 1]: exact for a bilinear density times what is linear in the flux. */
    private static final double[] NODE = {0.5 - Math.sqrt(1.0 / 12), 0.5 + Math.sqrt(1.0 / 12)};
    private static final double PANEL = 0.25;
    private static final int BUCKETS = 512;

    private final Channel channel;
    private final double finalMass;
    private final FluxMoments moments;
    private final List<DensityPatch> patches;
    /** T at the ends of every patch. */
    private final double[] lowT;
    private final double[] highT;
    private final double[] lowestEnergy;
    private final List<Points> pointsOfPatch;
    private final FluxCuts cuts;
    /** Patches that reach into each of {@link #BUCKETS} equal parts of ln T. */
    private final int[][] buckets;
    private final double bucketStart;
    private final double bucketsPerLog;

    public IonisationDensity(Channel channel) {
        this.channel = channel;
        finalMass = channel.ionisation().law().finalMassMeV();
        moments = new FluxMoments(channel.spectra());
        patches = IonisationPatches.of(channel);
        pointsOfPatch = patches.stream().map(Points::of).toList();
        lowT = patches.stream().mapToDouble(p -> p.transfer(p.x0())).toArray();
        highT = patches.stream().mapToDouble(p -> p.transfer(p.x1())).toArray();
        lowestEnergy = patches.stream().mapToDouble(p -> p.lowestEnergy(finalMass)).toArray();
        cuts = new FluxCuts(channel.spectra(), finalMass);
        bucketStart = StrictMath.log(Arrays.stream(lowT).min().orElse(1));
        bucketsPerLog = BUCKETS / (StrictMath.log(Arrays.stream(highT).max().orElse(2)) - bucketStart);
        int[] first = Arrays.stream(lowT).mapToInt(this::bucket).toArray();
        int[] last = Arrays.stream(highT).mapToInt(this::bucket).toArray();
        int[] reaching = new int[BUCKETS];
        for (int i = 0; i < first.length; i++) {
            for (int b = first[i]; b <= last[i]; b++) {
                reaching[b]++;
            }
        }
        buckets = Arrays.stream(reaching).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = first.length - 1; i >= 0; i--) {
            for (int b = first[i]; b <= last[i]; b++) {
                buckets[b][--reaching[b]] = i;
            }
        }
    }

    private int bucket(double transfer) {
        return Math.clamp((int) ((StrictMath.log(transfer) - bucketStart) * bucketsPerLog), 0, BUCKETS - 1);
    }

    /** The patches within the recoil range. */
    public List<DensityPatch> patches() {
        return patches;
    }

    @Override
    public double at(double recoilKeV) {
        double t = recoilKeV / Constants.KEV_PER_MEV;
        if (recoilKeV < channel.recoilRange().fromKeV() || recoilKeV > channel.recoilRange().toKeV()) {
            return 0;
        }
        double sum = 0;
        double[] work = new double[3];
        for (int i : buckets[bucket(t)]) {
            if (t >= lowT[i] && t < highT[i]) {
                DensityPatch patch = patches.get(i);
                double x = StrictMath.log(t - patch.offset());
                double s = (x - patch.x0()) / (patch.x1() - patch.x0());
                sum += alongY(patch, pointsOfPatch.get(i), t, s, work) / (t - patch.offset());
            }
        }
        return Math.max(0, sum) / Constants.KEV_PER_MEV;
    }

    @Override
    public double integral(double fromKeV, double toKeV) {
        double from = fromKeV / Constants.KEV_PER_MEV;
        double to = toKeV / Constants.KEV_PER_MEV;
        double sum = 0;
        for (int i = 0; i < lowT.length; i++) {
            if (lowT[i] < to && highT[i] > from) {
                DensityPatch patch = patches.get(i);
                double low = lowT[i] >= from ? patch.x0() : StrictMath.log(from - patch.offset());
                double high = highT[i] <= to ? patch.x1() : StrictMath.log(to - patch.offset());
                sum += alongX(patch, pointsOfPatch.get(i), low, high);
            }
        }
        return sum;
    }

    /** Rate of a patch. */
    public double rate(DensityPatch patch) {
        return alongX(patch, Points.of(patch), patch.x0(), patch.x1());
    }

    private double alongX(DensityPatch patch, Points points, double low, double high) {
        double[] work = new double[3];
        double[] edges = cuts.alongX(patch, low, high);
        double sum = 0;
        for (int i = 1; i < edges.length; i++) {
            int panels = (int) Math.ceil((edges[i] - edges[i - 1]) / PANEL);
            double width = (edges[i] - edges[i - 1]) / panels;
            for (int j = 0; j < panels; j++) {
                for (int g = 0; g < NODE.length; g++) {
                    double x = edges[i - 1] + (j + NODE[g]) * width;
                    double s = (x - patch.x0()) / (patch.x1() - patch.x0());
                    sum += 0.5 * width * alongY(patch, points, patch.transfer(x), s, work);
                }
            }
        }
        return sum;
    }

    /** The density at T, fraction s of the patch along x, over y and E; per x. */
    private double alongY(DensityPatch patch, Points points, double t, double s, double[] work) {
        double sum = 0;
        if (patch.free() || !cuts.divide(t, t * points.firstRatio, t * points.lastRatio)) {
            for (int i = 0; i < points.weight.length; i++) {
                sum += points.weight[i] * overEnergy(patch, t, t * points.ratio[i], s, points.fraction[i], work);
            }
            return sum;
        }
        double[] edges = cuts.alongY(patch, t);
        for (int i = 1; i < edges.length; i++) {
            Points part = Points.of(patch, edges[i - 1], edges[i]);
            for (int j = 0; j < part.weight.length; j++) {
                sum += part.weight[j] * overEnergy(patch, t, t * part.ratio[j], s, part.fraction[j], work);
            }
        }
        return sum;
    }

    /**
     * Points of a quadrature over y.
     *
     * @param fraction of the patch along y
     * @param ratio Q^2 over T
     * @param firstRatio that of the lower end
     * @param lastRatio that of the upper end
     */
    private record Points(double[] fraction, double[] ratio, double[] weight, double firstRatio, double lastRatio) {
        static Points of(DensityPatch patch) {
            if (patch.free()) {
                double ratio = patch.square(1, patch.y0());
                return new Points(new double[] {0}, new double[] {ratio}, new double[] {1}, ratio, ratio);
            }
            return of(patch, patch.y0(), patch.y1());
        }

        static Points of(DensityPatch patch, double low, double high) {
            int panels = (int) Math.ceil((high - low) / PANEL);
            double width = (high - low) / panels;
            int n = panels * NODE.length;
            Points points = new Points(
                    new double[n], new double[n], new double[n], patch.square(1, low), patch.square(1, high));
            for (int i = 0; i < n; i++) {
                double y = low + (i / NODE.length + NODE[i % NODE.length]) * width;
                points.fraction[i] = (y - patch.y0()) / (patch.y1() - patch.y0());
                points.ratio[i] = patch.square(1, y);
                points.weight[i] = 0.5 * width;
            }
            return points;
        }
    }

    /** The density at a point integrated over the flux above the lowest energy. */
    private double overEnergy(DensityPatch patch, double t, double square, double s, double fraction, double[] work) {
        moments.above(DensityPatch.minEnergy(t, square, finalMass), work);
        return patch.at(0, s, fraction) * work[0] + patch.at(1, s, fraction) * work[1]
                + patch.at(2, s, fraction) * work[2];
    }

    @Override
    public FluxMoments moments() {
        return moments;
    }

    @Override
    public double[] breakpointsKeV() {
        if (patches.isEmpty()) {
            return new double[0];
        }
        double maxEnergy = channel.spectra().stream().mapToDouble(Spectrum::maxEnergyMeV).max().orElse(0);
        double bottom = Double.POSITIVE_INFINITY;
        double top = 0;
        for (int i = 0; i < lowT.length; i++) {
            if (lowestEnergy[i] < maxEnergy) {
                bottom = Math.min(bottom, lowT[i]);
                top = Math.max(top, highT[i]);
            }
        }
        TreeSet<Double> inside = new TreeSet<>();
        for (BoundAtom.Subshell subshell : channel.ionisation().atom().subshells()) {
            inside.add(subshell.bindingMeV());
            subshell.windows().forEach(window -> inside.addAll(Arrays.asList(window.fromMeV(), window.toMeV())));
        }
        inside.add(bottom);
        inside.add(top);
        return inside.subSet(bottom, true, top, true).stream().mapToDouble(t -> t * Constants.KEV_PER_MEV).toArray();
    }
}
