package magneton.unit;

/**
 * A unit: so many of the base units m, kg, s, eV, V.
 *
 * @param factor size in base units
 * @param dimension powers of the base units
 */
public record Unit(double factor, Dimension dimension) {
    /** The unit of a pure number. */
    public static final Unit ONE = new Unit(1, Dimension.NONE);

    public Unit times(Unit other) {
        return new Unit(factor * other.factor, dimension.times(other.dimension));
    }

    public Unit power(int n) {
        double product = 1;
        for (int i = 0; i < Math.abs(n); i++) {
            product *= factor;
        }
        return new Unit(n < 0 ? 1 / product : product, dimension.power(n));
    }

    /** Converts a value in this unit to another unit of the same dimension, exact where the ratio is a whole number. */
    public double convert(double value, Unit to) {
        if (!dimension.equals(to.dimension)) {
            throw new IllegalArgumentException("units of different dimension");
        }
        return factor >= to.factor ? value * (factor / to.factor) : value / (to.factor / factor);
    }
}
