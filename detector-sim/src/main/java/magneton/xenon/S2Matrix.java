package magneton.xenon;

import java.util.Arrays;

import magneton.table.Table;

/**
 * Response matrix of the XENON1T S2-only analysis to electron recoils, all efficiencies included: probability that a
 * recoil of energy T is accepted with an S2 in each of 199 bins from 90 to 3000 PE. PRL 123 (2019) 251801,
 * arXiv:1907.11485, data release.
 *
 * <p>Rows stand from 0.05 to 10 keV; between them a recoil is one of either neighbour, with weights linear in T. Within
 * the energy bins of the first and the last row, but beyond their energies, it is theirs; outside, never accepted. S2 is
 * uniform within a bin. Immutable.
 */
final class S2Matrix {
    /** The row whose mean S2 sets the scale of observed energy is the first from here on, keV. */
    private static final double SCALE_KEV = 1;

    private final double[] energyKeV;
    private final double lowestKeV;
    private final double highestKeV;
    private final double[] edgePe;
    /** Row by row: probability of an S2 below each edge. */
    private final double[][] below;
    private final double pePerKeV;

    private S2Matrix(Table rows, Table bins) {
        energyKeV = rows.increasing("energy_kev");
        lowestKeV = rows.numbers("energy_bin_start_kev")[0];
        highestKeV = rows.numbers("energy_bin_end_kev")[energyKeV.length - 1];
        double[] start = bins.increasing("start_pe");
        int n = start.length;
        edgePe = Arrays.copyOf(start, n + 1);
        edgePe[n] = bins.numbers("end_pe")[n - 1];
        below = new double[energyKeV.length][n + 1];
        for (int bin = 0; bin < n; bin++) {
            double[] share = rows.nonNegative("s2_bin_" + (bin < 10 ? "00" : bin < 100 ? "0" : "") + bin);
            for (int row = 0; row < below.length; row++) {
                below[row][bin + 1] = below[row][bin] + share[row];
            }
        }
        int row = 0;
        while (energyKeV[row] < SCALE_KEV) {
            row++;
        }
        double mean = 0;
        for (int bin = 0; bin < n; bin++) {
            mean += (below[row][bin + 1] - below[row][bin]) * 0.5 * (edgePe[bin] + edgePe[bin + 1]);
        }
        pePerKeV = mean / below[row][n] / energyKeV[row];
    }

    /** The published matrix. */
    static S2Matrix xenon1t() {
        return new S2Matrix(shipped("xenon1t_s2only_s2_response_er.csv"), shipped("xenon1t_s2only_s2_bins.csv"));
    }

    private static Table shipped(String file) {
        return Table.read(file, S2Matrix.class.getResourceAsStream(file));
    }

    int bins() {
        return edgePe.length - 1;
    }

    double edgePe(int edge) {
        return edgePe[edge];
    }

    /** Mean S2 of accepted recoils of 1.05 keV, PE per keV. */
    double pePerKeV() {
        return pePerKeV;
    }

    /** Recoil energies at which the response bends or jumps, keV. */
    double[] breakpointsKeV() {
        double[] points = Arrays.copyOf(energyKeV, energyKeV.length + 2);
        points[energyKeV.length] = lowestKeV;
        points[energyKeV.length + 1] = highestKeV;
        return points;
    }

    double lowestKeV() {
        return lowestKeV;
    }

    double highestKeV() {
        return highestKeV;
    }

    /** Adds {@code rate} times the probability of each bin at an energy. */
    void add(double recoilKeV, double rate, double[] perBin) {
        if (!(recoilKeV >= lowestKeV && recoilKeV <= highestKeV)) {
            return;
        }
        int low = rowBelow(recoilKeV);
        int high = Math.min(low + 1, energyKeV.length - 1);
        double share = share(recoilKeV, low);
        for (int bin = 0; bin < perBin.length; bin++) {
            double atLow = below[low][bin + 1] - below[low][bin];
            double atHigh = below[high][bin + 1] - below[high][bin];
            perBin[bin] += rate * Math.fma(share, atHigh - atLow, atLow);
        }
    }

    /** S2 in PE of a recoil from three uniforms in [0, 1); 0 if it is not accepted. */
    double samplePe(double recoilKeV, double rowChoice, double binChoice, double place) {
        if (!(recoilKeV >= lowestKeV && recoilKeV <= highestKeV)) {
            return 0;
        }
        int low = rowBelow(recoilKeV);
        double[] cumulative = below[rowChoice < share(recoilKeV, low) ? low + 1 : low];
        if (binChoice >= cumulative[bins()]) {
            return 0;
        }
        int from = 0;
        int to = bins();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (cumulative[middle] <= binChoice) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return Math.fma(place, edgePe[to] - edgePe[from], edgePe[from]);
    }

    private int rowBelow(double recoilKeV) {
        int found = Arrays.binarySearch(energyKeV, recoilKeV);
        return Math.max(found >= 0 ? found : -found - 2, 0);
    }

    /** Weight of the row above {@code low}, 0 beyond either end. */
    private double share(double recoilKeV, int low) {
        if (low == energyKeV.length - 1 || recoilKeV <= energyKeV[low]) {
            return 0;
        }
        return (recoilKeV - energyKeV[low]) / (energyKeV[low + 1] - energyKeV[low]);
    }
}
