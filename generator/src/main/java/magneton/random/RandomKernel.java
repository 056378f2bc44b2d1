package magneton.random;

/** Steps eight lanes of L64X128Mix and writes their output in logical order. Implementations give equal bits. */
interface RandomKernel {
    /** Writes {@code n} words (a multiple of 8) from element {@code from} on. */
    void fill(long[] state, long[] words, int from, int n);

    /** Writes {@code n} uniforms in [0, 1): the high 52 bits of each word times 2^-52. */
    void uniform(long[] state, double[] u, int n);
}
