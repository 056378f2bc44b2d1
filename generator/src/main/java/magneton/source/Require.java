package magneton.source;

/** Range checks of source parameters; each fault is one sentence that names the key as configs write it. */
final class Require {
    private Require() {}

    static void positive(String key, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(key + " is " + quantity(value, unit) + ", it must be above 0");
        }
    }

    static void notNegative(String key, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(key + " is " + quantity(value, unit) + ", it must be 0 or more");
        }
    }

    static void within(String key, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    key + " is " + quantity(value, unit) + ", allowed is " + low + " to " + quantity(high, unit));
        }
    }

    private static String quantity(double value, String unit) {
        return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
    }
}
