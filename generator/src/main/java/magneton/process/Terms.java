package magneton.process;

/** Collects the terms c T^p E^-k of a {@link TwoBodyLaw}. */
final class Terms {
    private final double[][] coefficients = new double[3][5];

    /** Adds c T^p E^-k, p from -2 to 2 and k from 0 to 2. */
    Terms add(double c, int p, int k) {
        coefficients[k][p - TwoBodyLaw.MIN_POWER] += c;
        return this;
    }

    double[][] toArray() {
        return coefficients;
    }
}
