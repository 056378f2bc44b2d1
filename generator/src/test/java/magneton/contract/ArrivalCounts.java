package magneton.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.hipparchus.special.Erf;

import magneton.source.ArrivalTime;
import magneton.source.ProtonPulse;

/** Events by species in bins of arrival time, of about equal content. */
final class ArrivalCounts {
    private static final int BINS = 24;

    private final double[] edges;
    private final Map<Integer, double[]> bySpecies = new TreeMap<>();

    private ArrivalCounts(double[] edges) {
        this.edges = edges;
    }

    static ArrivalCounts onEdgesOf(double[] timesNs, int n) {
        double[] sorted = Arrays.copyOf(timesNs, n);
        Arrays.sort(sorted);
        double[] edges = new double[BINS + 1];
        edges[0] = -1e9;
        for (int i = 1; i < BINS; i++) {
            edges[i] = sorted[i * n / BINS];
        }
        edges[BINS] = 1e9;
        return new ArrivalCounts(edges);
    }

    ArrivalCounts empty() {
        return new ArrivalCounts(edges);
    }

    void add(int nuPdg, double timeNs) {
        int i = Arrays.binarySearch(edges, timeNs);
        bins(nuPdg)[i >= 0 ? i : -i - 2]++;
    }

    private double[] bins(int nuPdg) {
        return bySpecies.computeIfAbsent(nuPdg, _ -> new double[BINS]);
    }

    /** Adds expected events of a species. */
    void expect(int nuPdg, ArrivalTime arrival, double events) {
        for (int i = 0; i < BINS; i++) {
            bins(nuPdg)[i] += events * (before(arrival, edges[i + 1]) - before(arrival, edges[i]));
        }
    }

    ChiSquare against(ArrivalCounts expected) {
        expected.bySpecies.keySet().forEach(this::bins);
        return ChiSquare.of(all(), expected.all());
    }

    private double[] all() {
        return bySpecies.values().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Share that arrives before a time: bunches, each followed by one decay, or two, whose sum is a mixture of single ones. */
    private static double before(ArrivalTime arrival, double timeNs) {
        ProtonPulse pulse = arrival.pulse();
        double[] tau = arrival.lifetimesNs();
        double sum = 0;
        for (int bunch = 0; bunch < pulse.bunches(); bunch++) {
            double since = timeNs - pulse.meanNs() - bunch * pulse.spacingNs();
            sum += switch (tau.length) {
                case 1 -> before(pulse, tau[0], since);
                case 2 -> (tau[1] * before(pulse, tau[1], since) - tau[0] * before(pulse, tau[0], since)) / (tau[1] - tau[0]);
                default -> throw new IllegalArgumentException(arrival.toString());
            };
        }
        return sum / pulse.bunches();
    }

    /** One bunch, either flat or Gaussian, and one decay. */
    private static double before(ProtonPulse pulse, double tau, double since) {
        double width = pulse.widthNs();
        return width > 0
                ? (decayedArea(since + 0.5 * width, tau) - decayedArea(since - 0.5 * width, tau)) / width
                : decayed(since / pulse.sigmaNs(), pulse.sigmaNs() / tau);
    }

    /** Integral of 1 - exp(-t / tau) from 0. */
    private static double decayedArea(double t, double tau) {
        return t > 0 ? t + tau * Math.expm1(-t / tau) : 0;
    }

    /** Distribution of Gaussian + exponential, s = sigma / lifetime. */
    private static double decayed(double z, double s) {
        double exponent = 0.5 * s * s - s * z;
        double tail = exponent > 600 ? 0 : Math.exp(exponent) * normal(z - s);
        return normal(z) - tail;
    }

    private static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
