package magneton.random;

/** Steps eight lanes of L64X128Mix and writes their output in logical order. Implementations give equal bits. */
interface RandomKernel {
    /** Writes {@code n} words (a multiple of 8) from element {@code from} on. */
    void fill(long[] state, long[] words, int from, int n);

    /** Turns words 0 to n - 1 (a multiple of 8) into uniforms in [0, 1): their high 52 bits times 2^-52. */
    void toUniform(long[] words, double[] u, int from, int n);
}
