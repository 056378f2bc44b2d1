package magneton.response;

import java.util.List;
import java.util.TreeSet;

import org.hipparchus.special.Erf;

import magneton.source.ArrivalTime;
import magneton.source.ProtonPulse;

/**
 * Acceptance in arrival time: 1 from {@code fromNs} to {@code decayFromNs}, then {@code exp(-decay (t - decayFrom))} up
 * to {@code toNs}, 0 outside. COHERENT CsI: 0 to 6000 ns, decay 4.94e-5 /ns from 520 ns.
 *
 * @param fromNs start of the window
 * @param toNs end of the window
 * @param decayFromNs start of the decay, within the window
 * @param decayPerNs rate of the decay, 0 for none
 */
public record TimeAcceptance(double fromNs, double toNs, double decayFromNs, double decayPerNs) {
    /** All times. */
    public static final TimeAcceptance ALL =
            new TimeAcceptance(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    private static final double PANEL_NS = 20;
    /** Panels grow by this share of the distance from the last edge of the pulse: after it there are only decays. */
    private static final double GROWTH = 0.1;
    /** Lifetimes after an edge for which it is felt. */
    private static final double TAIL = 50;
    /** Standard deviations before an edge at which it is felt. */
    private static final double REACH = 8;

    public TimeAcceptance {
        if (!(fromNs < toNs)) {
            throw new IllegalArgumentException("time-window must rise, not from " + fromNs + " ns to " + toNs + " ns");
        }
        Require.range("time-decay.from", decayFromNs, fromNs, toNs, "ns");
        Require.range("time-decay.rate", decayPerNs, 0, 1, "/ns");
    }

    /** 1 within a window, 0 outside. */
    public static TimeAcceptance window(double fromNs, double toNs) {
        return new TimeAcceptance(fromNs, toNs, toNs, 0);
    }

    /** Acceptance at a time. */
    public double at(double timeNs) {
        if (!(timeNs >= fromNs && timeNs <= toNs)) {
            return 0;
        }
        return timeNs <= decayFromNs ? 1 : StrictMath.exp(-decayPerNs * (timeNs - decayFromNs));
    }

    /** Mean over an arrival-time distribution; 1 for a steady source, which has no times to cut on. */
    public double average(ArrivalTime arrival) {
        if (!arrival.pulsed() || equals(ALL)) {
            return 1;
        }
        double sum = 0;
        for (int k = 0; k < arrival.pulse().bunches(); k++) {
            sum += average(arrival, arrival.pulse().centreNs(k));
        }
        return sum / arrival.pulse().bunches();
    }

    /** Mean over one bunch. */
    private double average(ArrivalTime arrival, double centreNs) {
        ProtonPulse pulse = arrival.pulse();
        if (pulse.sigmaNs() == 0 && pulse.widthNs() == 0 && arrival.lifetimesNs().length == 0) {
            return at(centreNs);
        }
        return integral(arrival, centreNs, fromNs, decayFromNs) + integral(arrival, centreNs, decayFromNs, toNs);
    }

    private double integral(ArrivalTime arrival, double centreNs, double from, double to) {
        double sigma = arrival.pulse().sigmaNs();
        double half = 0.5 * arrival.pulse().widthNs();
        double low = Math.max(from, centreNs - half - REACH * sigma);
        double finest = sigma > 0 ? Math.min(PANEL_NS, sigma) : PANEL_NS;
        for (double lifetime : arrival.lifetimesNs()) {
            finest = Math.min(finest, lifetime);
        }
        double longest = 0;
        for (double lifetime : arrival.lifetimesNs()) {
            longest += lifetime;
        }
        double high = Math.max(low, Math.min(to, centreNs + half + REACH * sigma + TAIL * longest));
        TreeSet<Double> edges = new TreeSet<>(List.of(low, high));
        for (double edge : new double[] {centreNs - half, centreNs + half}) {
            edges.add(edge - REACH * sigma);
            edges.add(edge);
        }
        PointList points = new PointList();
        double last = low;
        for (double edge : edges.subSet(low, false, high, true)) {
            for (double left = last; left < edge;) {
                double widest = decayPerNs > 0 ? 0.5 / decayPerNs : Double.POSITIVE_INFINITY;
                double right = Math.min(edge, left + Math.min(widest, Math.max(finest, GROWTH * (left - last))));
                points.gauss(left, right);
                left = right;
            }
            last = edge;
        }
        double[] t = points.x();
        double[] weight = points.weight();
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            double decay = t[i] <= decayFromNs ? 1 : StrictMath.exp(-decayPerNs * (t[i] - decayFromNs));
            sum += weight[i] * decay * density(arrival, t[i] - centreNs);
        }
        return sum;
    }

    /** Density of a bunch at a time after its centre: of a flat top, the difference of the shares before its two ends. */
    private static double density(ArrivalTime arrival, double timeNs) {
        double width = arrival.pulse().widthNs();
        double sigma = arrival.pulse().sigmaNs();
        double[] lifetimes = arrival.lifetimesNs();
        return width > 0
                ? (mixture(lifetimes, sigma, timeNs + 0.5 * width, true) - mixture(lifetimes, sigma, timeNs - 0.5 * width, true)) / width
                : mixture(lifetimes, sigma, timeNs, false);
    }

    /** Density, or share before t, of Gaussian plus exponentials of distinct lifetimes: a weighted sum with one tail each. */
    private static double mixture(double[] lifetimes, double sigma, double t, boolean cumulative) {
        if (lifetimes.length == 0) {
            return cumulative ? normal(t, sigma) : StrictMath.exp(-0.5 * t * t / (sigma * sigma)) / (Math.sqrt(2 * Math.PI) * sigma);
        }
        double sum = 0;
        for (int i = 0; i < lifetimes.length; i++) {
            double weight = 1;
            for (int j = 0; j < lifetimes.length; j++) {
                weight *= j == i ? 1 : lifetimes[i] / (lifetimes[i] - lifetimes[j]);
            }
            double density = tailed(t, sigma, lifetimes[i]);
            sum += weight * (cumulative ? normal(t, sigma) - lifetimes[i] * density : density);
        }
        return sum;
    }

    /** Share of a Gaussian before t. */
    private static double normal(double t, double sigma) {
        if (sigma == 0) {
            return t < 0 ? 0 : 1;
        }
        return 0.5 * Erf.erfc(-t / (sigma * Math.sqrt(2)));
    }

    private static double tailed(double t, double sigma, double lifetime) {
        if (sigma == 0) {
            return t < 0 ? 0 : StrictMath.exp(-t / lifetime) / lifetime;
        }
        double ratio = sigma / lifetime;
        double decay = StrictMath.exp(0.5 * ratio * ratio - t / lifetime) / lifetime;
        return 0.5 * decay * Erf.erfc((ratio - t / sigma) / Math.sqrt(2));
    }
}
