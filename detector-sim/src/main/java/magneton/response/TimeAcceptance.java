package magneton.response;

import org.hipparchus.special.Erf;

import magneton.source.ArrivalTime;

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
        if (arrival.sigmaNs() == 0 && arrival.lifetimesNs().length == 0) {
            return at(arrival.meanNs());
        }
        return integral(arrival, fromNs, decayFromNs) + integral(arrival, decayFromNs, toNs);
    }

    private double integral(ArrivalTime arrival, double from, double to) {
        double low = arrival.sigmaNs() == 0 ? Math.max(from, arrival.meanNs()) : from;
        if (!(low < to)) {
            return 0;
        }
        double width = PANEL_NS;
        for (double lifetime : arrival.lifetimesNs()) {
            width = Math.min(width, lifetime);
        }
        if (arrival.sigmaNs() > 0) {
            width = Math.min(width, arrival.sigmaNs());
        }
        int panels = (int) Math.ceil((to - low) / width);
        PointList points = new PointList();
        for (int i = 0; i < panels; i++) {
            points.gauss(low + (to - low) * i / panels, low + (to - low) * (i + 1) / panels);
        }
        double[] t = points.x();
        double[] weight = points.weight();
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            double decay = t[i] <= decayFromNs ? 1 : StrictMath.exp(-decayPerNs * (t[i] - decayFromNs));
            sum += weight[i] * decay * density(arrival, t[i]);
        }
        return sum;
    }

    /** Density of Gaussian plus exponentials of distinct lifetimes: a weighted sum of Gaussians with one tail each. */
    private static double density(ArrivalTime arrival, double timeNs) {
        double t = timeNs - arrival.meanNs();
        double sigma = arrival.sigmaNs();
        double[] lifetimes = arrival.lifetimesNs();
        if (lifetimes.length == 0) {
            return StrictMath.exp(-0.5 * t * t / (sigma * sigma)) / (Math.sqrt(2 * Math.PI) * sigma);
        }
        double sum = 0;
        for (int i = 0; i < lifetimes.length; i++) {
            double weight = 1;
            for (int j = 0; j < lifetimes.length; j++) {
                weight *= j == i ? 1 : lifetimes[i] / (lifetimes[i] - lifetimes[j]);
            }
            sum += weight * tailed(t, sigma, lifetimes[i]);
        }
        return sum;
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
