package magneton.sensitivity;

/**
 * What a parameter x of a likelihood means.
 *
 * @param parameter its name: {@code mu}, or the key of a config
 * @param unit of its values, empty if it has none
 * @param reference value at x = 1
 * @param squared whether counts go with the square of the value, and so x too: a magnetic moment. A negative x, which
 *     has no physical meaning but tells a deficit, then becomes a negative value: sign(x) sqrt|x|
 */
public record Scale(String parameter, String unit, double reference, boolean squared) {
    /** The value at x. */
    public double value(double x) {
        return reference * (squared ? Math.copySign(Math.sqrt(Math.abs(x)), x) : x);
    }

    /** The x of a value. */
    public double x(double value) {
        double ratio = value / reference;
        return squared ? ratio * Math.abs(ratio) : ratio;
    }
}
