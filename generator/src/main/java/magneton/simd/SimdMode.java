package magneton.simd;


/**
 * Which of the two bit-identical implementations of the kernels runs.
 *
 * <p>Chosen once by whoever assembles a run and handed down; results never depend on it.
 */
public enum SimdMode {
    /** Plain loops on {@code Math.fma}: the twin that every vector kernel is held to. */
    SCALAR,
    /** {@code jdk.incubator.vector} at the preferred width of the machine (256 or 512 bits). */
    VECTOR;

    /** Vector when the hardware has four or more double lanes, otherwise the scalar twin. */
    public static SimdMode best() {
        return Species.DOUBLES.length() >= 4 ? VECTOR : SCALAR;
    }

    /** Width in bits of the double vectors this mode computes with; 64 for scalar. */
    public int bits() {
        return this == SCALAR ? Double.SIZE : Species.DOUBLES.vectorBitSize();
    }
}
