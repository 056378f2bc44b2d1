package magneton.study;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of one thing that a study varies: {@code WHAT=lo:hi:n} or {@code WHAT=lo:hi:n:log}, the ends with their unit.
 *
 * @param name a parameter, {@code exposure} (a factor), {@code threshold}, or a path of the config
 * @param values in rising order
 * @param unit as it was written, empty if there is none
 */
public record Axis(String name, double[] values, String unit) {
    private static final Pattern END = Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*)");
    private static final int MAX_POINTS = 10_000;

    /** @throws IllegalArgumentException with a clause on what is wrong */
    public static Axis of(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("'" + text + "' is not WHAT=lo:hi:n or WHAT=lo:hi:n:log,"
                    + " for example detector.hpge.threshold=1keV:5keV:9");
        }
        String[] parts = text.substring(equals + 1).split(":", -1);
        boolean logarithmic = parts.length == 4 && parts[3].equals("log");
        if (parts.length != 3 && !logarithmic) {
            throw new IllegalArgumentException("'" + text + "' needs lo:hi:n or lo:hi:n:log behind its equals sign");
        }
        Matcher low = END.matcher(parts[0]);
        Matcher high = END.matcher(parts[1]);
        if (!low.matches() || !high.matches() || !low.group(2).strip().equals(high.group(2).strip())) {
            throw new IllegalArgumentException("'" + text + "' needs two numbers of one unit as its ends, for example 1keV:5keV");
        }
        double from = Double.parseDouble(low.group(1));
        double to = Double.parseDouble(high.group(1));
        if (!(from < to) || (logarithmic && !(from > 0))) {
            throw new IllegalArgumentException("'" + text + "' needs its lower end below its upper" + (logarithmic ? " and above zero" : ""));
        }
        return new Axis(text.substring(0, equals).strip(), values(from, to, points(parts[2], text), logarithmic), low.group(2).strip());
    }

    private static int points(String number, String text) {
        try {
            int n = Integer.parseInt(number.strip());
            if (n >= 2 && n <= MAX_POINTS) {
                return n;
            }
        } catch (NumberFormatException e) {
            throw badPoints(number, text);
        }
        throw badPoints(number, text);
    }

    private static IllegalArgumentException badPoints(String number, String text) {
        return new IllegalArgumentException("'" + number + "' in '" + text + "' is not a number of points from 2 to " + MAX_POINTS);
    }

    static double[] values(double from, double to, int n, boolean logarithmic) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double share = (double) i / (n - 1);
            values[i] = logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
        }
        values[n - 1] = to;
        return values;
    }

    /** A value as a setting writes it. */
    String setting(int i) {
        return name + "=" + values[i] + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Name and unit, for the axis of a figure. */
    public String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** The name as a column. */
    public String column() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    Axis named(String path) {
        return new Axis(path, values, unit);
    }
}
