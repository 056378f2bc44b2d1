package magneton.response;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

import magneton.simd.Lanes;

/**
 * Quadrature of a recoil spectrum for folding: Gauss-Legendre points with the expected rate each stands for.
 *
 * <p>Panels end at breakpoints, span at most a factor of two in T and at most two resolutions in the energy that is
 * smeared. Eight points a panel then integrate both a power law and the Gaussian to better than 1e-9.
 *
 * @param recoilKeV points, increasing
 * @param rate dR/dT times the weight of the point
 */
public record RecoilNodes(double[] recoilKeV, double[] rate) {
    /** Below this share of the upper end a spectrum that starts at 0 is one panel. */
    private static final double NEGLIGIBLE = 1e-9;

    /**
     * @param energy the smeared energy as a function of T, keV, non-decreasing
     * @param sigma its resolution as a function of T, keV, above 0
     * @param breakpoints further recoil energies where the response jumps or bends
     */
    public static RecoilNodes of(
            ExpectedRecoils spectrum, DoubleUnaryOperator energy, DoubleUnaryOperator sigma, double... breakpoints) {
        double low = spectrum.minKeV();
        double high = spectrum.maxKeV();
        if (!(low < high)) {
            return new RecoilNodes(new double[0], new double[0]);
        }
        TreeSet<Double> edges = new TreeSet<>();
        edges.add(low);
        edges.add(high);
        for (double point : spectrum.breakpointsKeV()) {
            if (point > low && point < high) {
                edges.add(point);
            }
        }
        for (double point : breakpoints) {
            if (point > low && point < high) {
                edges.add(point);
            }
        }
        PointList points = new PointList();
        double from = Double.NaN;
        for (double to : edges) {
            if (!Double.isNaN(from)) {
                panels(from, to, NEGLIGIBLE * high, energy, sigma, points);
            }
            from = to;
        }
        double[] recoil = points.x();
        double[] density = new double[recoil.length + Lanes.LOGICAL];
        spectrum.density(Arrays.copyOf(recoil, density.length), density, recoil.length);
        double[] rate = points.weight();
        for (int i = 0; i < rate.length; i++) {
            rate[i] *= density[i];
        }
        return new RecoilNodes(recoil, rate);
    }

    private static void panels(
            double a, double b, double floor, DoubleUnaryOperator energy, DoubleUnaryOperator sigma, PointList points) {
        double span = energy.applyAsDouble(b) - energy.applyAsDouble(a);
        double width = Math.min(sigma.applyAsDouble(a), sigma.applyAsDouble(b));
        boolean steep = b > 2 * Math.max(a, floor);
        double middle = steep ? Math.max(Math.sqrt(a * b), 0.5 * Math.min(b, 2 * floor)) : 0.5 * (a + b);
        // The middle no longer separates the ends where a jump of the energy itself is wider than its resolution.
        boolean divisible = middle > a && middle < b && b - a > 1e-12 * b;
        if (divisible && (steep || span > 2 * width)) {
            panels(a, middle, floor, energy, sigma, points);
            panels(middle, b, floor, energy, sigma, points);
        } else {
            points.gauss(a, b);
        }
    }
}
