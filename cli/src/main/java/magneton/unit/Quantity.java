package magneton.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit.
 *
 * @param value the number as written
 * @param unit its unit
 */
public record Quantity(double value, Unit unit) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*?)\\s*");

    /**
     * Parses a number, an optional blank and a unit: {@code 2.8keV}, {@code 2.7e13 /cm2/s}.
     *
     * @throws QuantityFormatException if the text is no finite number with a known unit
     */
    public static Quantity parse(String text) throws QuantityFormatException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new QuantityFormatException("'" + text + "' does not begin with a number");
        }
        double value = Double.parseDouble(matcher.group(1));
        if (Double.isInfinite(value)) {
            throw new QuantityFormatException("'" + text + "' is too large a number");
        }
        return new Quantity(value, UnitParser.parse(matcher.group(2)));
    }

    /** The value in another unit of the same dimension. */
    public double in(Unit other) {
        return unit.convert(value, other);
    }
}
