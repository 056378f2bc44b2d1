package magneton.background;

import java.util.ArrayList;
import java.util.List;

import magneton.response.Response;
import magneton.simd.SimdMode;

/**
 * Events of a background among those of a run: each slot of a block is one with the same probability, drawn
 * independently, so that events stay exchangeable, and its observed energy follows the sum of the components.
 *
 * <p>Immutable and shared by all threads. Pieces are chosen by the cumulative counts through a guide table
 * (Chen and Asau 1974), places in a piece by the inverse of its cumulative, which is quadratic: exact to the grid of
 * 2^-52 of the uniforms.
 */
public final class BackgroundEvents {
    final double share;
    final Response response;
    final double[] lowKeV;
    final double[] widthKeV;
    /** Density at both ends of each piece, in any common unit. */
    final double[] atLow;

    final double[] atHigh;
    /** Share of the counts up to the end of each piece; the last is 1. */
    final double[] cumulative;
    /** When the events of each piece arrive. */
    final BackgroundTimes[] times;
    /** For each of equal intervals of the cumulative the first piece that can lie in it. */
    final int[] guide;

    /**
     * @param components with some counts between them
     * @param share probability that an event of the run is background, above 0 to 1
     * @param response whose columns they fill
     */
    public BackgroundEvents(List<BackgroundComponent> components, double share, Response response) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of background must be above 0 and at most 1, not " + share);
        }
        this.share = share;
        this.response = response;
        List<double[]> pieces = new ArrayList<>();
        List<BackgroundTimes> arrivals = new ArrayList<>();
        double total = 0;
        for (BackgroundComponent component : components) {
            BackgroundSpectrum s = component.spectrum();
            for (int i = 0; i < s.pieces(); i++) {
                double counts = 0.5 * (s.atLow(i) + s.atHigh(i)) * (s.high(i) - s.low(i));
                if (counts > 0) {
                    total += counts;
                    arrivals.add(component.times());
                    pieces.add(new double[] {s.low(i), s.high(i) - s.low(i), s.atLow(i), s.atHigh(i), total});
                }
            }
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("the background has no counts in the window");
        }
        lowKeV = column(pieces, 0);
        widthKeV = column(pieces, 1);
        atLow = column(pieces, 2);
        atHigh = column(pieces, 3);
        cumulative = column(pieces, 4);
        for (int i = 0; i < cumulative.length; i++) {
            cumulative[i] /= total;
        }
        times = arrivals.toArray(BackgroundTimes[]::new);
        guide = guide(cumulative);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static int[] guide(double[] cumulative) {
        int[] guide = new int[cumulative.length];
        int piece = 0;
        for (int k = 0; k < guide.length; k++) {
            while (cumulative[piece] <= (double) k / guide.length) {
                piece++;
            }
            guide[k] = piece;
        }
        return guide;
    }

    /** Piece that a background event lies in, from a uniform in [0, 1). */
    int piece(double choice) {
        int piece = guide[Math.min((int) (choice * guide.length), guide.length - 1)];
        while (cumulative[piece] <= choice) {
            piece++;
        }
        return piece;
    }

    /** Observed energy of an event in a piece from a uniform in [0, 1). */
    double energyKeV(int piece, double place) {
        double low = atLow[piece];
        double high = atHigh[piece];
        double v = 1 - place;
        double root = Math.sqrt(Math.fma(v, high * high, place * (low * low)));
        return Math.fma(widthKeV[piece], v * (low + high) / (low + root), lowKeV[piece]);
    }

    /** Arrival time of an event in a piece from a uniform in [0, 1); NaN where it is not known. */
    double timeNs(int piece, double uniform) {
        return times[piece].timeNs(uniform);
    }

    /** A mixer for one thread; results do not depend on the mode. */
    public BackgroundMixer worker(SimdMode mode) {
        return new BackgroundMixer(this, mode);
    }
}
