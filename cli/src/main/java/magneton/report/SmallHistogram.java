package magneton.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Counts in equal steps of the logarithm, from 1e-9 to 1e9: a line of blocks over what is filled, or a table. */
public final class SmallHistogram {
    private static final int DECADES = 18;
    private static final double LOW = 1e-9;
    private static final String BLOCKS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

    private final int perDecade;
    private final long[] counts;

    public SmallHistogram(int perDecade) {
        this.perDecade = perDecade;
        this.counts = new long[perDecade * DECADES];
    }

    public void add(double value) {
        if (value > 0) {
            int bin = (int) Math.floor(Math.log10(value / LOW) * perDecade);
            counts[Math.clamp(bin, 0, counts.length - 1)]++;
        }
    }

    /** Whether nothing above zero was added. */
    public boolean isEmpty() {
        return first() == counts.length;
    }

    /** Lower edge of a bin. */
    private double edge(int bin) {
        return LOW * Math.pow(10, (double) bin / perDecade);
    }

    /** Bins and counts of histograms of the same steps, at least one and none empty, over all that any of them fills. */
    public static ColumnTable table(Map<String, SmallHistogram> histograms) {
        int from = histograms.values().stream().mapToInt(SmallHistogram::first).min().orElse(0);
        int to = histograms.values().stream().mapToInt(SmallHistogram::last).max().orElse(from);
        double[] edges = new double[to - from + 1];
        SmallHistogram any = histograms.values().iterator().next();
        Arrays.setAll(edges, i -> any.edge(from + i));
        double[] centre = new double[to - from];
        Arrays.setAll(centre, i -> Math.sqrt(edges[i] * edges[i + 1]));
        ColumnTable table = new ColumnTable().put("energy_kev", centre)
                .put("low_kev", Arrays.copyOf(edges, to - from)).put("high_kev", Arrays.copyOfRange(edges, 1, edges.length));
        histograms.forEach((name, histogram) -> {
            double[] events = new double[to - from];
            Arrays.setAll(events, i -> histogram.counts[from + i]);
            table.put(name, events);
        });
        return table;
    }

    @Override
    public String toString() {
        long most = Arrays.stream(counts).max().orElse(0);
        if (isEmpty()) {
            return "(nothing above zero)";
        }
        StringBuilder line = new StringBuilder();
        for (int i = first(); i < last(); i++) {
            int height = (int) Math.ceil((double) counts[i] / most * (BLOCKS.length() - 1));
            line.append(BLOCKS.charAt(height));
        }
        return String.format(Locale.ROOT, "%.3g |%s| %.3g (log)", edge(first()), line, edge(last()));
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
