package magneton.response;

import java.util.Arrays;
import java.util.TreeSet;

/** A smeared spectrum seen through a window and an efficiency of the observed energy. */
public final class FoldedSpectrum implements ObservedSpectrum {
    private final SmearedSpectrum smeared;
    private final double lowerKeV;
    private final double upperKeV;
    private final Efficiency efficiency;
    private final double[] breakpoints;

    /**
     * @param smeared before window and efficiency
     * @param lowerKeV threshold, inclusive
     * @param upperKeV upper edge, inclusive; may be infinite
     * @param efficiency of the observed energy
     */
    public FoldedSpectrum(SmearedSpectrum smeared, double lowerKeV, double upperKeV, Efficiency efficiency) {
        this.smeared = smeared;
        this.lowerKeV = lowerKeV;
        this.upperKeV = upperKeV;
        this.efficiency = efficiency;
        breakpoints = efficiency.breakpointsKeV();
    }

    @Override
    public double[] density(double[] energyKeV) {
        double[] sorted = energyKeV.clone();
        Arrays.sort(sorted);
        double[] ordered = inOrder(sorted);
        double[] density = new double[sorted.length];
        for (int i = 0; i < density.length; i++) {
            density[i] = ordered[Arrays.binarySearch(sorted, energyKeV[i])];
        }
        return density;
    }

    private double[] inOrder(double[] sorted) {
        double[] density = smeared.density(sorted);
        for (int i = 0; i < sorted.length; i++) {
            boolean seen = sorted[i] >= lowerKeV && sorted[i] <= upperKeV;
            density[i] = seen ? density[i] * efficiency.at(sorted[i]) : 0;
        }
        return density;
    }

    @Override
    public double integral(double from, double to) {
        if (smeared.isEmpty()) {
            return 0;
        }
        double low = Math.max(Math.max(from, lowerKeV), smeared.lowestKeV());
        double high = Math.min(Math.min(to, upperKeV), smeared.highestKeV());
        if (!(low < high)) {
            return 0;
        }
        TreeSet<Double> edges = new TreeSet<>();
        for (double point : breakpoints) {
            if (point > low && point < high) {
                edges.add(point);
            }
        }
        edges.add(high);
        PointList points = new PointList();
        double a = low;
        for (double edge : edges) {
            while (a < edge) {
                double b = Math.min(edge, a + smeared.scaleKeV(a));
                points.gauss(a, b);
                a = b;
            }
        }
        double[] density = inOrder(points.x());
        double[] weight = points.weight();
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += weight[i] * density[i];
        }
        return sum;
    }
}
