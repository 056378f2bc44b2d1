package magneton.variate;

import magneton.simd.SimdMode;

/**
 * Lists of the elements of a chunk that need another stage, and what arrays hold for them: two implementations with
 * equal results. No branch depends on an element: where about every other one joins, each misprediction would cost as
 * much as the arithmetic of an element.
 *
 * <p>Arrays and lists have room for 16 elements more than are used, which may be overwritten; entries of a list beyond
 * its end are indices as well.
 */
public interface ElementLists {
    /**
     * Lists the elements 0 to {@code n - 1} with a negative {@code x} (or -0.0), in order.
     *
     * @return how many there are
     */
    int negative(double[] x, int n, int[] list);

    /** {@code to[j] = from[list[j]]} for {@code n} elements; {@code to} is another array than {@code from}. */
    void take(double[] from, int[] list, double[] to, int n);

    /** {@code to[list[j]] = from[j]} for {@code n} elements. */
    default void put(double[] from, int[] list, double[] to, int n) {
        for (int j = 0; j < n; j++) {
            to[list[j]] = from[j];
        }
    }

    /** The implementation of a mode. */
    static ElementLists of(SimdMode mode) {
        return mode == SimdMode.VECTOR ? new VectorLists() : new ScalarLists();
    }
}
