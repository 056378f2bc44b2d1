package magneton.plot;

import java.util.Arrays;

/**
 * The power of ten by which values on a linear axis are divided, so that they are numbers of everyday size.
 *
 * @param exponent of ten; 0 where the values are of such a size already
 */
record Power(int exponent) {
    private static final int EVERYDAY = 3;

    /** For values of a size. */
    static Power of(double[]... values) {
        double largest = Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).map(Math::abs).max().orElse(1);
        int exponent = largest > 0 ? (int) Math.floor(Math.log10(largest)) : 0;
        return new Power(Math.abs(exponent) > EVERYDAY ? exponent : 0);
    }

    /** Values over the power. */
    double[] over(double[] values) {
        double power = Math.pow(10, exponent);
        return Arrays.stream(values).map(value -> value / power).toArray();
    }

    /** The label of an axis: a name with its unit behind. */
    String label(String name, String unit) {
        String scale = exponent == 0 ? "" : "1e" + exponent;
        String both = scale + (scale.isEmpty() || unit.isEmpty() ? "" : " ") + unit;
        return both.isEmpty() ? name : name + " (" + both + ")";
    }
}
