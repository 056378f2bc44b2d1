package magneton.data;

import java.util.Arrays;

import magneton.table.Table;

/**
 * Events that an experiment saw in bins of observed energy, selected as its data release says, background not
 * subtracted.
 *
 * <p>A table has {@code low [keV], high [keV]} and either {@code counts} or {@code rate [/keV/kg/d]} with
 * {@code error}. Errors of counts n reach from {@code n - sqrt(n - 1/4)} to {@code n + sqrt(n + 3/4) + 1} (Gehrels
 * 1986, doi:10.1086/164079), from 0 to 1.87 for none.
 */
public final class MeasuredSpectrum {
    private final String name;
    private final double[] lowKeV;
    private final double[] highKeV;
    private final boolean counts;
    private final double[] value;
    private final double[] below;
    private final double[] above;

    private MeasuredSpectrum(String name, double[] lowKeV, double[] highKeV, boolean counts, double[] value,
            double[] below, double[] above) {
        this.name = name;
        this.lowKeV = lowKeV;
        this.highKeV = highKeV;
        this.counts = counts;
        this.value = value;
        this.below = below;
        this.above = above;
    }

    /** Reads a table; faults name file, line and column. */
    static MeasuredSpectrum of(String name, Table table) {
        double[] low = table.increasing("low [keV]");
        double[] high = table.increasing("high [keV]");
        if (table.has("counts")) {
            double[] edges = Arrays.copyOf(low, low.length + 1);
            edges[low.length] = high[high.length - 1];
            return ofCounts(name, edges, table.nonNegative("counts"));
        }
        double[] error = table.nonNegative("error");
        return new MeasuredSpectrum(name, low, high, false, table.nonNegative("rate [/keV/kg/d]"), error, error);
    }

    /**
     * Counts that were seen.
     *
     * @param edgesKeV edges of the bins, rising, one more than counts
     */
    public static MeasuredSpectrum ofCounts(String name, double[] edgesKeV, double[] counts) {
        int n = counts.length;
        double[] below = Arrays.stream(counts).map(count -> count > 0 ? Math.sqrt(count - 0.25) : 0).toArray();
        double[] above = Arrays.stream(counts).map(count -> Math.sqrt(count + 0.75) + 1).toArray();
        return new MeasuredSpectrum(name, Arrays.copyOf(edgesKeV, n), Arrays.copyOfRange(edgesKeV, 1, n + 1), true,
                counts.clone(), below, above);
    }

    /**
     * The bins that lie within a window, edges included.
     *
     * @throws IllegalArgumentException if none does
     */
    public MeasuredSpectrum within(double fromKeV, double toKeV) {
        int first = 0;
        while (first < value.length && lowKeV[first] < fromKeV) {
            first++;
        }
        int end = first;
        while (end < value.length && highKeV[end] <= toKeV) {
            end++;
        }
        if (first == end) {
            throw new IllegalArgumentException(
                    name + " has no bin that lies between " + fromKeV + " and " + toKeV + " keV");
        }
        return new MeasuredSpectrum(name, Arrays.copyOfRange(lowKeV, first, end), Arrays.copyOfRange(highKeV, first, end),
                counts, Arrays.copyOfRange(value, first, end), Arrays.copyOfRange(below, first, end),
                Arrays.copyOfRange(above, first, end));
    }

    /** Name of the release. */
    public String name() {
        return name;
    }

    /** Number of bins. */
    public int bins() {
        return value.length;
    }

    /** Lower edges of the bins, keV. */
    public double[] lowKeV() {
        return lowKeV.clone();
    }

    /** Upper edges of the bins, keV; each the lower edge of the next. */
    public double[] highKeV() {
        return highKeV.clone();
    }

    /** All edges, one more than bins. */
    public double[] edgesKeV() {
        double[] edges = Arrays.copyOf(lowKeV, value.length + 1);
        edges[value.length] = highKeV[value.length - 1];
        return edges;
    }

    /** Whether the release gives whole counts, so that their statistics are Poisson's. */
    public boolean isCounts() {
        return counts;
    }

    /** Counts of each bin: those of the release, or its rate times an exposure. */
    public double[] counts(double kgDays) {
        double[] all = value.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] *= counts ? 1 : kgDays * (highKeV[i] - lowKeV[i]);
        }
        return all;
    }

    /**
     * Events per kg, day and keV in each bin.
     *
     * @param kgDays exposure that the counts belong to, kg d
     */
    public double[] rate(double kgDays) {
        return perKgDayKeV(value, kgDays);
    }

    /** How far the errors of the rate reach down. */
    public double[] errorBelow(double kgDays) {
        return perKgDayKeV(below, kgDays);
    }

    /** How far the errors of the rate reach up. */
    public double[] errorAbove(double kgDays) {
        return perKgDayKeV(above, kgDays);
    }

    private double[] perKgDayKeV(double[] values, double kgDays) {
        double[] rate = values.clone();
        for (int i = 0; i < rate.length; i++) {
            rate[i] /= counts ? kgDays * (highKeV[i] - lowKeV[i]) : 1;
        }
        return rate;
    }
}
