package magneton.response;

/** Checks of parameters; the sentence names the config key, what was given and what is allowed. */
public final class Require {
    private Require() {}

    /** {@code low <= value <= high}. */
    public static void range(String key, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    key + " must be " + text(low) + " to " + text(high) + suffix(unit) + ", not " + text(value)
                            + suffix(unit));
        }
    }

    /** {@code low < value <= high}. */
    public static void above(String key, double value, double low, double high, String unit) {
        if (!(value > low && value <= high)) {
            throw new IllegalArgumentException(key + " must be above " + text(low) + " and at most " + text(high)
                    + suffix(unit) + ", not " + text(value) + suffix(unit));
        }
    }

    /** {@code lower < upper}, an upper edge of infinity allowed. */
    public static void window(String lowerKey, double lower, String upperKey, double upper) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    upperKey + " (" + text(upper) + " keV) must be above " + lowerKey + " (" + text(lower) + " keV)");
        }
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
