package magneton.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.process.Kinematics;
import magneton.process.TwoBodyLaw;

/**
 * What is expected of scatterers at rest: d(sigma)/dT times flux times scatterers, at each energy of the flux integrated
 * over T between all edges, with those of theta_nu carried to T by the kinematics.
 */
final class FreeExpectation {
    private static final double[] NODE = {0.5 - 0.5 * Math.sqrt(0.6), 0.5, 0.5 + 0.5 * Math.sqrt(0.6)};
    private static final double[] WEIGHT = {5.0 / 18, 8.0 / 18, 5.0 / 18};
    /** Widest ratio of the ends of an interval for one rule. */
    private static final double MAX_RATIO = 1.6;
    private static final double JOINED = 1.003;

    private final Channel channel;
    private final TwoBodyLaw law;
    private final List<Scatterers> scatterers;
    private final PairCounts counts;
    private final double[] events;

    /**
     * Electrons of a subshell, or a nucleus (shell -1), in a window of T: {@code constant + overT / T}.
     */
    record Scatterers(int shell, double fromMeV, double toMeV, double constant, double overT) {}

    FreeExpectation(Channel channel, List<Scatterers> scatterers, PairCounts counts) {
        this.channel = channel;
        this.law = channel.law();
        this.scatterers = scatterers;
        this.counts = counts;
        this.events = new double[scatterers.size()];
    }

    /** Adds the events of a channel per kilogram and unit of flux exposure. */
    void add(int panels) {
        double m = law.finalMassMeV();
        double target = law.targetMassMeV();
        double from = channel.recoilRange().fromKeV() / Constants.KEV_PER_MEV;
        double to = channel.recoilRange().toKeV() / Constants.KEV_PER_MEV;
        double[] bends = DoubleStream.concat(
                DoubleStream.of(Kinematics.threshold(target, m), Kinematics.minEnergy(to, target, m),
                        from > 0 ? Kinematics.minEnergy(from, target, m) : 0),
                Arrays.stream(counts.energyEdges())).toArray();
        for (FluxNodes.Node node : FluxNodes.merged(channel.spectra(), bends, panels, JOINED)) {
            double low = Math.max(from, Kinematics.minRecoil(node.energyMeV(), target, m));
            double high = Math.min(to, Kinematics.maxRecoil(node.energyMeV(), target, m));
            if (high > low) {
                add(node.energyMeV(), node.flux() * channel.scatterersPerKg(), low, high);
            }
        }
        for (int i = 0; i < events.length; i++) {
            counts.label(channel, scatterers.get(i).shell, events[i]);
        }
    }

    private void add(double energy, double flux, double low, double high) {
        double[] breaks = Stream.of(
                        DoubleStream.of(low, high),
                        Arrays.stream(counts.recoilEdges()).map(t -> t / Constants.KEV_PER_MEV),
                        scatterers.stream().flatMapToDouble(s -> DoubleStream.of(s.fromMeV, s.toMeV)),
                        Arrays.stream(counts.thetaEdges()).flatMap(theta -> recoilsAt(energy, theta)))
                .flatMapToDouble(stream -> stream).filter(t -> t >= low && t <= high).sorted().toArray();
        for (int i = 1; i < breaks.length; i++) {
            if (breaks[i] > breaks[i - 1]) {
                add(energy, flux, breaks[i - 1], breaks[i], 0.5 * (breaks[i - 1] + breaks[i]));
            }
        }
    }

    /** An interval within one cell of every pair, in which the number of scatterers does not jump. */
    private void add(double energy, double flux, double from, double to, double middle) {
        double one = 0;
        double overT = 0;
        int parts = (int) Math.ceil(Math.log(to / from) / Math.log(MAX_RATIO));
        double left = from;
        for (int part = 1; part <= parts; part++) {
            double right = part == parts ? to : from * Math.pow(to / from, (double) part / parts);
            for (int g = 0; g < NODE.length; g++) {
                double t = left + NODE[g] * (right - left);
                double rate = WEIGHT[g] * (right - left) * law.at(energy, t);
                one += rate;
                overT += rate / t;
            }
            left = right;
        }
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            Scatterers s = scatterers.get(i);
            if (middle >= s.fromMeV && middle < s.toMeV) {
                double here = flux * (s.constant * one + s.overT * overT);
                events[i] += here;
                sum += here;
            }
        }
        counts.add(energy, middle * Constants.KEV_PER_MEV, theta(energy, middle), sum);
    }

    private double theta(double energy, double recoil) {
        double m = law.finalMassMeV();
        double target = law.targetMassMeV();
        double across = Math.sqrt(Math.max(0, Kinematics.discriminant(energy, recoil, target, m)));
        return Math.atan2(across, energy * energy - recoil * (energy + target) - 0.5 * m * m);
    }

    /**
     * Recoils at which the outgoing lepton goes at an angle: [2(M + E)T - 2E^2 + m^2]^2 = 4 E^2 c^2 [(E - T)^2 - m^2], and those
     * at the angle of -c, which divide an interval more than needed.
     */
    private DoubleStream recoilsAt(double e, double theta) {
        double m2 = law.finalMassMeV() * law.finalMassMeV();
        double target = law.targetMassMeV();
        double s2 = Math.sin(theta) * Math.sin(theta);
        double a = 4 * target * target + 8 * target * e + 4 * e * e * s2;
        double b = -8 * target * e * e + 4 * (target + e) * m2 - 8 * e * e * e * s2;
        double c = 4 * e * e * s2 * (e * e - m2) + m2 * m2;
        double discriminant = b * b - 4 * a * c;
        if (discriminant < 0) {
            return DoubleStream.empty();
        }
        double large = -b + Math.sqrt(discriminant);
        return DoubleStream.of(large / (2 * a), 2 * c / large);
    }
}
