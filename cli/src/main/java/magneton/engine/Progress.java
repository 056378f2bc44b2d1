package magneton.engine;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

import magneton.report.Json;

/** Says how far a run is: events, percent, events/s, estimated end, bytes. */
public final class Progress implements EventRun.Listener {
    /** How to say it. */
    public enum Style {
        /** One line that is written over, for terminals. */
        LINE(200_000_000L),
        /** A line every few seconds, for logs. */
        PLAIN(5_000_000_000L),
        /** A JSON object a line every second, for programs. */
        JSON(1_000_000_000L),
        /** The result alone. */
        QUIET(Long.MAX_VALUE),
        /** Not at all. */
        NONE(Long.MAX_VALUE);

        private final long intervalNs;

        Style(long intervalNs) {
            this.intervalNs = intervalNs;
        }
    }

    private static final double NS = 1e-9;

    private final Style style;
    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private final long total;
    private final long start;
    private final long eventsAtStart;
    private long last;

    /**
     * @param total events expected in the file
     * @param eventsAtStart events that a resumed file already holds
     * @param nanoTime clock
     */
    public Progress(Style style, PrintWriter out, long total, long eventsAtStart, LongSupplier nanoTime) {
        this.style = style;
        this.out = out;
        this.nanoTime = nanoTime;
        this.total = total;
        this.eventsAtStart = eventsAtStart;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    @Override
    public void written(long events, long bytes) {
        long now = nanoTime.getAsLong();
        if (now - last < style.intervalNs) {
            return;
        }
        last = now;
        say(events, bytes, (now - start) * NS);
    }

    private void say(long events, long bytes, double seconds) {
        double rate = (events - eventsAtStart) / seconds;
        double left = rate > 0 ? (total - events) / rate : Double.NaN;
        switch (style) {
            case LINE -> out.print("\r" + sentence(events, bytes, rate, left) + "\u001b[K");
            case PLAIN -> out.println(sentence(events, bytes, rate, left));
            case JSON -> out.println(json(events, bytes, rate, left));
            case QUIET, NONE -> throw new IllegalStateException("nothing is to be said");
        }
        out.flush();
    }

    private String sentence(long events, long bytes, double rate, double left) {
        return String.format(Locale.ROOT, "%,d of %,d events (%.0f %%), %.3g events/s, %s, %s left",
                events, total, 100.0 * events / Math.max(1, total), rate, bytes(bytes), duration(left));
    }

    private String json(long events, long bytes, double rate, double left) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("events", events);
        map.put("total", total);
        map.put("events_per_second", rate);
        map.put("seconds_left", left);
        map.put("bytes", bytes);
        return Json.compact(map);
    }

    /** Ends a status line that is written over. */
    public void end() {
        if (style == Style.LINE && last != start) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    /** Seconds since the start. */
    public double seconds() {
        return (nanoTime.getAsLong() - start) * NS;
    }

    /** {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    private static String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return "?";
        }
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }
}
