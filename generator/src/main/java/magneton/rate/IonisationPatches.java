package magneton.rate;

import java.util.ArrayList;
import java.util.List;

import magneton.atomic.BoundAtom;
import magneton.atomic.Response;
import magneton.atomic.ResponsePatch;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.process.BoundLaw;
import magneton.process.Kinematics;
import magneton.process.TwoBodyLaw;
import magneton.source.Spectrum;

/** Turns the responses of a channel's bound electrons into patches of event density within its recoil range. */
final class IonisationPatches {
    /** Extent in x = ln T of the patches of electrons that count as free: linear between, 1e-4 off at most. */
    private static final double FREE_STEP = 0.03;
    /**
     * With a massive final state the law bends more than the response: patches are halved until what bilinear functions
     * miss is this share of the channel's rate.
     */
    private static final double LAW_TOLERANCE = 3e-6;
    private static final double SMALLEST = 2e-3;
    /** Where a photon mass ends a cross section that rises towards real photons, patches are this high in y at most. */
    private static final double PHOTON_STEP = 0.5;
    /** Of the photon mass: a law that it ends has 1e-6 of its cross section at smaller Q. */
    private static final double LEAST_Q = 0.03;

    private final Channel channel;
    private final BoundLaw law;
    private final double finalMass;
    private final double maxEnergy;
    private final double from;
    private final double to;
    private final List<DensityPatch> patches = new ArrayList<>();
    private final FluxMoments moments;
    /** Estimate of the channel's rate, for the tolerance; infinite while it is made. */
    private double scale = Double.POSITIVE_INFINITY;
    private final double[] a = new double[3];
    private final double[] flux = new double[3];
    private final double[] response = new double[Response.COUNT];

    private IonisationPatches(Channel channel) {
        this.channel = channel;
        law = channel.ionisation().law();
        moments = new FluxMoments(channel.spectra());
        finalMass = law.finalMassMeV();
        maxEnergy = channel.spectra().stream().filter(s -> s.total() > 0).mapToDouble(Spectrum::maxEnergyMeV).max().orElse(0);
        from = channel.recoilRange().fromKeV() / Constants.KEV_PER_MEV;
        to = channel.recoilRange().toKeV() / Constants.KEV_PER_MEV;
    }

    /** The patches of a channel with bound electrons; none without phase space. */
    static List<DensityPatch> of(Channel channel) {
        IonisationPatches builder = new IonisationPatches(channel);
        builder.addAll();
        if (builder.finalMass > 0) {
            builder.scale = builder.patches.stream().mapToDouble(builder::estimate).sum();
            builder.patches.clear();
            builder.addAll();
        }
        return builder.patches;
    }

    private void addAll() {
        for (BoundAtom.Subshell subshell : channel.ionisation().atom().subshells()) {
            for (ResponsePatch patch : subshell.patches()) {
                bound(subshell.shell(), patch);
            }
            for (BoundAtom.FreeWindow window : subshell.windows()) {
                free(subshell.shell(), window);
            }
        }
    }

    /** The rate of a patch, roughly: its mean density over the flux it can have. */
    private double estimate(DensityPatch part) {
        moments.above(part.lowestEnergy(finalMass), flux);
        double mean = part.at(0, 0.5, 0.5) * flux[0] + part.at(1, 0.5, 0.5) * flux[1] + part.at(2, 0.5, 0.5) * flux[2];
        return Math.max(0, mean) * (part.x1() - part.x0()) * part.height();
    }

    private void bound(int shell, ResponsePatch patch) {
        double low = from > patch.offset() ? StrictMath.log(from - patch.offset()) : Double.NEGATIVE_INFINITY;
        double high = to > patch.offset() ? StrictMath.log(to - patch.offset()) : Double.NEGATIVE_INFINITY;
        if (low >= patch.x1() || high <= patch.x0()) {
            return;
        }
        DensityPatch whole = new DensityPatch(
                shell, false, patch.offset(), patch.x0(), patch.x1(), patch.y0(), patch.y1(), new double[3][4]);
        if (!(whole.lowestEnergy(finalMass) < maxEnergy)) {
            return;
        }
        if (law.photonMassMeV() > 0) {
            steps(whole, patch, Math.max(low, patch.x0()), Math.min(high, patch.x1()));
        } else {
            divide(whole, patch, Math.max(low, patch.x0()), Math.min(high, patch.x1()));
        }
    }

    /** The patch in steps of y, down to what the photon mass leaves. */
    private void steps(DensityPatch whole, ResponsePatch patch, double low, double high) {
        double leastY = StrictMath.log(LEAST_Q * law.photonMassMeV()) - 0.5 * StrictMath.log(whole.transfer(whole.x1()));
        int n = (int) Math.ceil((whole.y1() - whole.y0()) / PHOTON_STEP);
        double step = (whole.y1() - whole.y0()) / n;
        for (int i = 0; i < n; i++) {
            double y1 = i == n - 1 ? whole.y1() : whole.y0() + (i + 1) * step;
            if (y1 > leastY) {
                divide(new DensityPatch(whole.shell(), false, whole.offset(), whole.x0(), whole.x1(),
                        whole.y0() + i * step, y1, new double[3][4]), patch, low, high);
            }
        }
    }

    /** Fills in the density; halves where the law bends too much. */
    private void divide(DensityPatch part, ResponsePatch patch, double low, double high) {
        if (fill(part, patch)) {
            double x = 0.5 * (part.x0() + part.x1());
            double y = 0.5 * (part.y0() + part.y1());
            boolean alongX = part.x1() - part.x0() > part.y1() - part.y0();
            for (int half = 0; half < 2; half++) {
                DensityPatch piece = new DensityPatch(part.shell(), false, part.offset(),
                        alongX && half == 1 ? x : part.x0(), alongX && half == 0 ? x : part.x1(),
                        !alongX && half == 1 ? y : part.y0(), !alongX && half == 0 ? y : part.y1(), new double[3][4]);
                if (piece.x1() > low && piece.x0() < high && piece.lowestEnergy(finalMass) < maxEnergy) {
                    divide(piece, patch, low, high);
                }
            }
            return;
        }
        boolean cut = low > part.x0() || high < part.x1();
        patches.add(cut
                ? part.part(Math.max(low, part.x0()), Math.min(high, part.x1()), part.y0(), part.y1())
                : part);
    }

    /** Projects the density at the Gauss points; returns whether bilinear functions miss too much of it. */
    private boolean fill(DensityPatch part, ResponsePatch patch) {
        int side = ResponsePatch.SIDE;
        double[][] values = new double[3][side * side];
        boolean whole = part.x0() == patch.x0() && part.x1() == patch.x1() && part.y0() == patch.y0() && part.y1() == patch.y1();
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double x = ResponsePatch.node(part.x0(), part.x1(), i);
                double y = ResponsePatch.node(part.y0(), part.y1(), j);
                double[] response = whole ? patch.nodes()[side * i + j] : between(patch, x, y);
                coefficients(part, response, x, y);
                for (int k = 0; k < 3; k++) {
                    values[k][side * i + j] = a[k];
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            System.arraycopy(ResponsePatch.bilinear(values[k]), 0, part.d()[k], 0, 4);
        }
        flatten(part);
        return finalMass > 0 && bends(part, values);
    }

    private double[] between(ResponsePatch patch, double x, double y) {
        patch.at(x, y, response);
        return response;
    }

    /** Writes the density per x and y to {@link #a}. */
    private void coefficients(DensityPatch part, double[] response, double x, double y) {
        double t = part.transfer(x);
        double square = part.square(t, y);
        if (finalMass > 0) {
            // Closer to real photons no neutrino of this flux gets; a pole there must not spoil the projection.
            double energy = Math.max(maxEnergy - t, finalMass);
            double gap = finalMass * finalMass / (energy + Math.sqrt((energy - finalMass) * (energy + finalMass)));
            square = Math.max(square, gap * (2 * t + gap));
        }
        law.coefficients(t, square, response, a);
        double jacobian = (t - part.offset()) * square / Math.sqrt(t * t + square);
        for (int k = 0; k < 3; k++) {
            a[k] *= jacobian;
        }
    }

    /** Where a steep fall makes the projection negative at a corner, its slopes are reduced; the mean stays. */
    private void flatten(DensityPatch part) {
        double inverse = 1 / part.lowestEnergy(finalMass);
        double keep = Math.min(share(part, 0), share(part, inverse));
        if (keep < 1) {
            for (double[] corner : part.d()) {
                double mean = 0.25 * (corner[0] + corner[1] + corner[2] + corner[3]);
                for (int c = 0; c < 4; c++) {
                    corner[c] = mean + keep * (corner[c] - mean);
                }
            }
        }
    }

    /** How much of the slopes keeps every corner at or above zero at a given 1/E. */
    private static double share(DensityPatch part, double inverse) {
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < 4; c++) {
            double value = part.d()[0][c] + inverse * (part.d()[1][c] + inverse * part.d()[2][c]);
            mean += 0.25 * value;
            least = Math.min(least, value);
        }
        return least >= 0 || !(mean > 0) ? 1 : mean / (mean - least);
    }

    private boolean bends(DensityPatch part, double[][] values) {
        if (Math.max(part.x1() - part.x0(), part.y1() - part.y0()) < SMALLEST) {
            return false;
        }
        moments.above(part.lowestEnergy(finalMass), flux);
        double area = (part.x1() - part.x0()) * part.height();
        int side = ResponsePatch.SIDE;
        for (int node = 0; node < side * side; node++) {
            double s = ResponsePatch.node(0, 1, node / side);
            double t = ResponsePatch.node(0, 1, node % side);
            double miss = 0;
            for (int k = 0; k < 3; k++) {
                miss += (values[k][node] - part.at(k, s, t)) * flux[k];
            }
            if (Math.abs(miss) * area > LAW_TOLERANCE * scale) {
                return true;
            }
        }
        return false;
    }

    private void free(int shell, BoundAtom.FreeWindow window) {
        TwoBodyLaw two = channel.law();
        double bottom = Math.max(window.fromMeV(), from);
        double top = Math.min(Math.min(window.toMeV(), to),
                Kinematics.maxRecoil(maxEnergy, two.targetMassMeV(), finalMass));
        if (!(top > bottom)) {
            return;
        }
        // The steps are those of the window, whatever the recoil range and the flux.
        double start = StrictMath.log(window.fromMeV());
        double first = StrictMath.log(bottom);
        double last = StrictMath.log(top);
        for (int i = (int) ((first - start) / FREE_STEP); start + i * FREE_STEP < last; i++) {
            double x0 = start + i * FREE_STEP;
            double x1 = x0 + FREE_STEP;
            DensityPatch patch = DensityPatch.ofFree(shell, x0, x1, freeDensity(window, x0), freeDensity(window, x1));
            boolean cut = first > x0 || last < x1;
            patches.add(cut ? patch.part(Math.max(first, x0), Math.min(last, x1), patch.y0(), patch.y1()) : patch);
        }
    }

    private double[] freeDensity(BoundAtom.FreeWindow window, double x) {
        double t = StrictMath.exp(x);
        double[] density = new double[3];
        for (int k = 0; k < 3; k++) {
            density[k] = window.electrons(t) * channel.law().coefficient(k, t) * t;
        }
        return density;
    }
}
