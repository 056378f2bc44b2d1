package magneton.sampling;

/**
 * Brings columns from piece order into slot order.
 *
 * @param scratch kernels
 * @param source for each slot the position in piece order, or null where they are the same
 * @param n slots
 */
record Interleaver(Scratch scratch, int[] source, int n) {
    void doubles(double[] from, double[] to) {
        if (source == null) {
            System.arraycopy(from, 0, to, 0, n);
        } else {
            scratch.sampling.gather(from, source, 1, to, n);
        }
    }

    void scaled(double[] from, double scale, double[] to) {
        if (source == null) {
            scratch.sampling.scale(from, scale, to, n);
        } else {
            scratch.sampling.gather(from, source, scale, to, n);
        }
    }

    void ints(int[] from, int[] to) {
        if (source == null) {
            System.arraycopy(from, 0, to, 0, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            to[i] = from[source[i]];
        }
    }
}
