package magneton.likelihood;

/**
 * How a template follows a nuisance parameter: what its counts become at theta = 1 and at theta = -1. Between, the
 * parabola through the three points; outside, its tangents, so that counts and slope are continuous.
 *
 * @param pull index of the parameter in its model
 * @param up counts at +1, by bin
 * @param down counts at -1
 */
public record Shift(int pull, double[] up, double[] down) {
    /** A normalisation: counts times 1 + width theta. */
    public static Shift ofNormalisation(int pull, double[] nominal, double width) {
        double[] up = new double[nominal.length];
        double[] down = new double[nominal.length];
        for (int i = 0; i < nominal.length; i++) {
            up[i] = nominal[i] * (1 + width);
            down[i] = nominal[i] * (1 - width);
        }
        return new Shift(pull, up, down);
    }

    /** A tangent: nominal counts plus theta times a change. */
    public static Shift ofChange(int pull, double[] nominal, double[] change) {
        double[] up = new double[nominal.length];
        double[] down = new double[nominal.length];
        for (int i = 0; i < nominal.length; i++) {
            up[i] = nominal[i] + change[i];
            down[i] = nominal[i] - change[i];
        }
        return new Shift(pull, up, down);
    }

    /** Weight of (up - down)/2 at theta. */
    static double odd(double theta) {
        return theta;
    }

    /** Weight of (up + down)/2 - nominal at theta. */
    static double even(double theta) {
        return Math.abs(theta) <= 1 ? theta * theta : 2 * Math.abs(theta) - 1;
    }

    /** Derivative of {@link #even}. */
    static double evenSlope(double theta) {
        return Math.abs(theta) <= 1 ? 2 * theta : 2 * Math.signum(theta);
    }
}
