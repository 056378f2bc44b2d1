package magneton.report;

import java.util.Arrays;

/** Counts in equal steps of the logarithm, from 1e-9 to 1e9, shown as one line of blocks over what is filled. */
public final class SmallHistogram {
    private static final int PER_DECADE = 8;
    private static final int DECADES = 18;
    private static final double LOW = 1e-9;
    private static final String BLOCKS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

    private final long[] counts = new long[PER_DECADE * DECADES];

    public void add(double value) {
        if (value > 0) {
            int bin = (int) Math.floor(Math.log10(value / LOW) * PER_DECADE);
            counts[Math.clamp(bin, 0, counts.length - 1)]++;
        }
    }

    /** Lower edge of a bin. */
    private static double edge(int bin) {
        return LOW * Math.pow(10, (double) bin / PER_DECADE);
    }

    /** Centres and counts of the filled range, for plots. */
    public ColumnTable table(String name) {
        int from = first();
        int to = last();
        double[] centre = new double[to - from];
        double[] events = new double[to - from];
        for (int i = from; i < to; i++) {
            centre[i - from] = Math.sqrt(edge(i) * edge(i + 1));
            events[i - from] = counts[i];
        }
        return new ColumnTable().put(name, centre).put("events", events);
    }

    @Override
    public String toString() {
        long most = Arrays.stream(counts).max().orElse(0);
        if (most == 0) {
            return "(nothing above zero)";
        }
        StringBuilder line = new StringBuilder();
        for (int i = first(); i < last(); i++) {
            int height = (int) Math.ceil((double) counts[i] / most * (BLOCKS.length() - 1));
            line.append(BLOCKS.charAt(height));
        }
        return String.format(java.util.Locale.ROOT, "%.3g |%s| %.3g (log)", edge(first()), line, edge(last()));
    }

    private int first() {
        int i = 0;
        while (i < counts.length && counts[i] == 0) {
            i++;
        }
        return i;
    }

    private int last() {
        int i = counts.length;
        while (i > 0 && counts[i - 1] == 0) {
            i--;
        }
        return Math.max(i, first());
    }
}
