package magneton.background;

import java.util.Arrays;

import magneton.table.Table;
import magneton.table.TableException;

/**
 * Arrival times of a background at a pulsed source, whatever the observed energy: constant between the edges of bins,
 * nothing outside. Immutable.
 */
public final class BackgroundTimes {
    /** Not known: {@code time_ns} stays NaN, and no cut on time applies. */
    public static final BackgroundTimes NONE =
            new BackgroundTimes(new double[0], new double[0], new double[0]);

    private final double[] lowNs;
    private final double[] highNs;
    /** Share of the events up to the end of each bin; the last is 1. */
    private final double[] cumulative;

    private BackgroundTimes(double[] lowNs, double[] highNs, double[] share) {
        this.lowNs = lowNs;
        this.highNs = highNs;
        double total = Arrays.stream(share).sum();
        cumulative = new double[share.length];
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            sum += share[i];
            cumulative[i] = i == share.length - 1 ? 1 : sum / total;
        }
    }

    /** The column of a component in a table with bins {@code low [ns], high [ns]}. */
    static BackgroundTimes of(Table table, String component) {
        double[] low = table.increasing("low [ns]");
        double[] high = table.increasing("high [ns]");
        double[] share = table.nonNegative(component);
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] < high[i]) || (i + 1 < low.length && high[i] > low[i + 1])) {
                throw table.fault(i, "high [ns]", high[i] + " does not lie between the lower edges of this bin and next");
            }
            sum += share[i];
        }
        if (!(sum > 0)) {
            throw new TableException(table.file(), "the times of '" + component + "' have no events");
        }
        return new BackgroundTimes(low, high, share);
    }

    /** Whether there are times at all. */
    public boolean known() {
        return cumulative.length > 0;
    }

    /** Share of the events between two times; 1 where times are not known. */
    public double share(double fromNs, double toNs) {
        if (!known()) {
            return 1;
        }
        return fromNs < toNs ? below(toNs) - below(fromNs) : 0;
    }

    private double below(double timeNs) {
        double sum = 0;
        for (int i = 0; i < cumulative.length && timeNs > lowNs[i]; i++) {
            double reached = Math.min((timeNs - lowNs[i]) / (highNs[i] - lowNs[i]), 1);
            sum += reached * binShare(i);
        }
        return sum;
    }

    private double binShare(int bin) {
        return cumulative[bin] - (bin == 0 ? 0 : cumulative[bin - 1]);
    }

    /** Those between two times. */
    BackgroundTimes within(double fromNs, double toNs) {
        if (!known() || !(share(fromNs, toNs) > 0)) {
            return NONE;
        }
        int n = lowNs.length;
        double[] low = new double[n];
        double[] high = new double[n];
        double[] kept = new double[n];
        for (int i = 0; i < n; i++) {
            low[i] = Math.min(Math.max(lowNs[i], fromNs), highNs[i]);
            high[i] = Math.max(Math.min(highNs[i], toNs), low[i]);
            kept[i] = binShare(i) * (high[i] - low[i]) / (highNs[i] - lowNs[i]);
        }
        return new BackgroundTimes(low, high, kept);
    }

    /** Time of an event from a uniform in [0, 1); NaN where times are not known. */
    double timeNs(double uniform) {
        if (!known()) {
            return Double.NaN;
        }
        int bin = 0;
        while (cumulative[bin] <= uniform) {
            bin++;
        }
        double before = bin == 0 ? 0 : cumulative[bin - 1];
        return Math.fma((uniform - before) / (cumulative[bin] - before), highNs[bin] - lowNs[bin], lowNs[bin]);
    }
}
