package magneton.config;

/**
 * A number as it was written, so that a stored config shows it so. It is not computed with: a decimal of the library
 * would cost 20 ms, once, at every start.
 */
public final class WrittenNumber extends Number {
    private static final long serialVersionUID = 1;

    private final String text;

    WrittenNumber(String text) {
        this.text = text;
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public long longValue() {
        return Numbers.parseWhole(text);
    }

    @Override
    public int intValue() {
        return Math.toIntExact(longValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenNumber number && text.equals(number.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
