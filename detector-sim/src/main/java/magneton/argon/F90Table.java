package magneton.argon;

import magneton.table.Table;

/**
 * F90 of nuclear recoils in CENNS-10, the share of the light in the first 90 ns: uniform in bins of 0.05 from 0.5 to
 * 0.9, the selection of the analysis, with shares by bin of reconstructed energy (data release arXiv:2006.12659).
 * Beyond the last energy bin that of the last. Immutable.
 */
final class F90Table {
    private static final double LOW = 0.5;
    private static final double WIDTH = 0.05;
    private static final int BINS = 8;

    private final double[] lowKeV;
    /** By energy: share of F90 below the end of each bin; the last is 1. */
    private final double[][] cumulative;

    private F90Table(Table table) {
        lowKeV = table.increasing("low [keV]");
        cumulative = new double[lowKeV.length][BINS];
        double[][] share = new double[BINS][];
        for (int bin = 0; bin < BINS; bin++) {
            share[bin] = table.nonNegative(table.columns().get(2 + bin));
        }
        for (int row = 0; row < lowKeV.length; row++) {
            double total = 0;
            for (int bin = 0; bin < BINS; bin++) {
                total += share[bin][row];
                cumulative[row][bin] = total;
            }
            for (int bin = 0; bin < BINS; bin++) {
                cumulative[row][bin] = bin == BINS - 1 ? 1 : cumulative[row][bin] / total;
            }
        }
    }

    /** The table of the data release. */
    static F90Table cenns10() {
        String file = "cenns10_f90.csv";
        return new F90Table(Table.read(file, F90Table.class.getResourceAsStream(file)));
    }

    /** F90 at a reconstructed energy from a uniform in [0, 1). */
    double sample(double observedKeV, double uniform) {
        int row = 0;
        while (row + 1 < lowKeV.length && observedKeV >= lowKeV[row + 1]) {
            row++;
        }
        double[] below = cumulative[row];
        int bin = 0;
        while (below[bin] <= uniform) {
            bin++;
        }
        double before = bin == 0 ? 0 : below[bin - 1];
        return Math.fma((uniform - before) / (below[bin] - before) + bin, WIDTH, LOW);
    }
}
