package magneton.variate;

/** Scalar twin of {@link VectorLists}. */
final class ScalarLists implements ElementLists {
    @Override
    public int negative(double[] x, int n, int[] list) {
        int size = 0;
        for (int i = 0; i < n; i++) {
            list[size] = i;
            size += (int) (Double.doubleToRawLongBits(x[i]) >>> 63);
        }
        return size;
    }

    @Override
    public void take(double[] from, int[] list, double[] to, int n) {
        for (int j = 0; j < n; j++) {
            to[j] = from[list[j]];
        }
    }
}
