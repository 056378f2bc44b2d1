package magneton.validation;

/**
 * Within what our value counts as the published one: an interval about it, stated before ours is known.
 *
 * @param below lowest value that agrees
 * @param above highest
 */
public record Agreement(double below, double above) {
    private static final String PERCENT = "%";
    private static final String FACTOR = "factor";

    /**
     * From the words of a table: {@code 17} (either side), {@code -25 +30}, {@code 5 %} or {@code factor 3}; blank for
     * nothing to hold ours against.
     *
     * @throws IllegalArgumentException if the words are none of these
     */
    static Agreement of(double published, String words) {
        if (words.isBlank()) {
            return new Agreement(Double.NaN, Double.NaN);
        }
        String[] parts = words.strip().split("\\s+");
        if (parts[0].equals(FACTOR)) {
            double factor = Double.parseDouble(parts[1]);
            return new Agreement(published / factor, published * factor);
        }
        double first = Double.parseDouble(parts[0]);
        if (parts.length == 1) {
            return new Agreement(published - first, published + first);
        }
        if (parts[1].equals(PERCENT)) {
            double width = Math.abs(published) * first / 100;
            return new Agreement(published - width, published + width);
        }
        if (first > 0) {
            throw new IllegalArgumentException(
                    "'" + words + "' is no interval: the lower error comes first, below zero");
        }
        return new Agreement(published + first, published + Double.parseDouble(parts[1]));
    }

    /** Whether there is an interval. */
    boolean stated() {
        return !Double.isNaN(below);
    }

    /** Whether a value lies in the interval; false without one. */
    boolean holds(double value) {
        return value >= below && value <= above;
    }
}
