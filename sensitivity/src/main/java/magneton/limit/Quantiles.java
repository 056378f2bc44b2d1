package magneton.limit;

/** Levels that -2 ln lambda is compared with. */
public final class Quantiles {
    private Quantiles() {}

    /** Quantile of chi-square with one degree of freedom: 2.706 at 90 %. */
    public static double chiSquare(double cl) {
        double z = Normal.central(cl);
        return z * z;
    }

    /** With two degrees of freedom: 4.605 at 90 %. */
    public static double chiSquareOfTwo(double cl) {
        return -2 * Math.log(1 - cl);
    }
}
