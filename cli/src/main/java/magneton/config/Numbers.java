package magneton.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.unit.Measure;
import magneton.unit.QuantityFormatException;

/** Numbers with or without a unit, finite and within bounds. */
public final class Numbers implements ValueType<Double> {
    private static final String QUANTITY_PATTERN = "^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*[^0-9\\s].*$";
    private static final int MAX_PLAIN_DIGITS = 18;

    private final Measure measure;
    private final String unit;
    private final double low;
    private final boolean lowIncluded;
    private final double high;
    private final String bounds;

    private Numbers(Measure measure, String unit, double low, boolean lowIncluded, double high, String bounds) {
        this.measure = measure;
        this.unit = unit;
        this.low = low;
        this.lowIncluded = lowIncluded;
        this.high = high;
        this.bounds = bounds;
    }

    /** A number without a unit (percent allowed). */
    public static Numbers number() {
        return quantity(Measure.FRACTION);
    }

    /** A quantity in the unit of its measure, e.g. keV for energies. */
    public static Numbers quantity(Measure measure) {
        return quantity(measure, measure.unitText());
    }

    /** A quantity read into the given unit. */
    public static Numbers quantity(Measure measure, String unit) {
        return new Numbers(measure, unit, Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, "");
    }

    /** Above zero. */
    public Numbers positive() {
        return new Numbers(measure, unit, 0, false, high, "above zero");
    }

    /** Zero or above. */
    public Numbers notNegative() {
        return new Numbers(measure, unit, 0, true, high, "zero or above");
    }

    /** From {@code lowest} to {@code highest}, both included, in the unit of this type. */
    public Numbers between(double lowest, double highest) {
        return new Numbers(measure, unit, lowest, true, highest, "from " + lowest + " to " + highest + suffix());
    }

    private String suffix() {
        return unit.isEmpty() ? "" : " " + unit;
    }

    @Override
    public Double read(ConfigNode node) {
        String text = Types.scalar(node, measure.noun()).text();
        double value;
        try {
            value = measure.read(text, unit);
        } catch (QuantityFormatException e) {
            throw ConfigException.at(node, e.getMessage());
        }
        if (value < low || (value == low && !lowIncluded) || value > high) {
            throw ConfigException.at(node, "'" + text + "' is out of range; it must be " + bounds);
        }
        return value;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (measure != Measure.FRACTION) {
            schema.put("type", "string");
            schema.put("pattern", QUANTITY_PATTERN);
            schema.put("x-measure", measure.noun().replaceFirst("^an? ", ""));
            schema.put("x-units", measure.examples());
            if (!bounds.isEmpty()) {
                schema.put("x-bounds", bounds);
            }
            return schema;
        }
        schema.put("type", "number");
        if (low > Double.NEGATIVE_INFINITY) {
            schema.put(lowIncluded ? "minimum" : "exclusiveMinimum", low);
        }
        if (high < Double.POSITIVE_INFINITY) {
            schema.put("maximum", high);
        }
        return schema;
    }

    /** A whole number from {@code lowest} on; {@code 1e6} is one. */
    public static ValueType<Long> whole(long lowest) {
        return new ValueType<>() {
            @Override
            public Long read(ConfigNode node) {
                String text = Types.scalar(node, "a whole number").text();
                long value;
                try {
                    value = parseWhole(text);
                } catch (NumberFormatException | ArithmeticException e) {
                    throw ConfigException.at(node, "'" + text + "' is not a whole number");
                }
                if (value < lowest) {
                    throw ConfigException.at(node, "'" + text + "' is out of range; it must be " + lowest + " or above");
                }
                return value;
            }

            @Override
            public Map<String, Object> schema(Definitions definitions) {
                return lowest == Long.MIN_VALUE ? Definitions.ordered("type", "integer") : Definitions.ordered("type", "integer", "minimum", lowest);
            }
        };
    }

    /** A 64-bit whole number, plain or in scientific form. */
    public static long parseWhole(String text) {
        String given = text.strip();
        if (given.chars().allMatch(c -> c >= '0' && c <= '9') && given.length() <= MAX_PLAIN_DIGITS && !given.isEmpty()) {
            return Long.parseLong(given); // the first BigDecimal of a JVM costs 20 ms
        }
        BigDecimal value = new BigDecimal(given);
        if (value.precision() - value.scale() > 20) {
            throw new ArithmeticException("beyond 64 bits");
        }
        return value.longValueExact();
    }
}
