package magneton.simd;

/** The width of the random-number layout and of array padding, whatever the hardware. */
public final class Lanes {
    /** Logical lanes: arrays are padded to this, random numbers are laid out by this. */
    public static final int LOGICAL = 8;

    private Lanes() {}

    /** {@code n} rounded up to whole logical lanes. */
    public static int pad(int n) {
        return (n + LOGICAL - 1) & -LOGICAL;
    }
}
