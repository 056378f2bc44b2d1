package magneton.background;

import java.util.Arrays;

/**
 * Expected counts per keV of observed energy: pieces one after the other, linear in each, nothing between and outside.
 * What counts, densities and sampling share, so that they are one spectrum to the last digit. Immutable.
 */
public final class BackgroundSpectrum {
    private final double[] lowKeV;
    private final double[] highKeV;
    private final double[] atLow;
    private final double[] atHigh;

    private BackgroundSpectrum(double[] lowKeV, double[] highKeV, double[] atLow, double[] atHigh) {
        this.lowKeV = lowKeV;
        this.highKeV = highKeV;
        this.atLow = atLow;
        this.atHigh = atHigh;
    }

    /** Constant between each pair of edges; pieces in order, not overlapping. */
    public static BackgroundSpectrum steps(double[] lowKeV, double[] highKeV, double[] perKeV) {
        return new BackgroundSpectrum(lowKeV.clone(), highKeV.clone(), perKeV.clone(), perKeV.clone());
    }

    /** Straight lines between points of increasing energy. */
    public static BackgroundSpectrum lines(double[] energyKeV, double[] perKeV) {
        int n = energyKeV.length;
        return new BackgroundSpectrum(Arrays.copyOf(energyKeV, n - 1), Arrays.copyOfRange(energyKeV, 1, n),
                Arrays.copyOf(perKeV, n - 1), Arrays.copyOfRange(perKeV, 1, n));
    }

    /** Nothing. */
    static BackgroundSpectrum none() {
        return steps(new double[0], new double[0], new double[0]);
    }

    /** Counts per keV at an energy; at an edge between two pieces that of the upper one. */
    public double density(double energyKeV) {
        int piece = pieceAt(energyKeV);
        return piece < 0 || energyKeV > highKeV[piece] ? 0 : value(piece, energyKeV);
    }

    /** Counts between two energies. */
    public double counts(double fromKeV, double toKeV) {
        double sum = 0;
        for (int i = Math.max(pieceAt(fromKeV), 0); i < lowKeV.length && lowKeV[i] < toKeV; i++) {
            double from = Math.max(fromKeV, lowKeV[i]);
            double to = Math.min(toKeV, highKeV[i]);
            if (from < to) {
                sum += 0.5 * (value(i, from) + value(i, to)) * (to - from);
            }
        }
        return sum;
    }

    /** All counts. */
    public double total() {
        return counts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** What lies between two energies. */
    BackgroundSpectrum within(double fromKeV, double toKeV) {
        int n = lowKeV.length;
        double[][] kept = new double[4][n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            double from = Math.max(fromKeV, lowKeV[i]);
            double to = Math.min(toKeV, highKeV[i]);
            if (from < to) {
                kept[0][size] = from;
                kept[1][size] = to;
                kept[2][size] = value(i, from);
                kept[3][size++] = value(i, to);
            }
        }
        return new BackgroundSpectrum(Arrays.copyOf(kept[0], size), Arrays.copyOf(kept[1], size),
                Arrays.copyOf(kept[2], size), Arrays.copyOf(kept[3], size));
    }

    /** All counts times a factor. */
    public BackgroundSpectrum scaled(double factor) {
        return new BackgroundSpectrum(lowKeV, highKeV, times(atLow, factor), times(atHigh, factor));
    }

    int pieces() {
        return lowKeV.length;
    }

    double low(int piece) {
        return lowKeV[piece];
    }

    double high(int piece) {
        return highKeV[piece];
    }

    double atLow(int piece) {
        return atLow[piece];
    }

    double atHigh(int piece) {
        return atHigh[piece];
    }

    /** The last piece that begins at or below an energy, or -1. */
    private int pieceAt(double energyKeV) {
        int found = Arrays.binarySearch(lowKeV, energyKeV);
        return found >= 0 ? found : -found - 2;
    }

    private double value(int piece, double energyKeV) {
        double share = (energyKeV - lowKeV[piece]) / (highKeV[piece] - lowKeV[piece]);
        return atLow[piece] + share * (atHigh[piece] - atLow[piece]);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
