package magneton.random;

import magneton.simd.Lanes;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Standard normal deviates over arrays by the transform of Box and Muller (1958, doi:10.1214/aoms/1177706645):
 * {@code sqrt(-2 log(1 - u)) (cos 2 pi v, sin 2 pi v)}, two deviates from two uniforms, so that consumption is fixed.
 *
 * <p>Reaches |z| = 8.49 (uniforms on a grid of 2^-52). The loops here are additions, products and roots, which C2
 * vectorises without changing a bit; log, sin and cos come from {@link MathKernels}. One instance belongs to one
 * thread.
 */
public final class NormalSampler {
    private final MathKernels math;
    private final double[] radius;
    private final double[] turns;
    private final double[] sin;
    private final double[] cos;

    /**
     * A sampler for fills of up to {@code capacity} deviates.
     *
     * @param mode kernels to use; results do not depend on it
     */
    public NormalSampler(SimdMode mode, int capacity) {
        math = MathKernels.of(mode);
        int pairs = Lanes.pad((capacity + 1) / 2);
        radius = new double[pairs];
        turns = new double[pairs];
        sin = new double[pairs];
        cos = new double[pairs];
    }

    /**
     * Writes deviates to elements 0 to {@code n - 1} of {@code z}, which must hold {@code n} rounded up to a multiple
     * of 16. Takes as many uniforms from {@code random} as it writes deviates.
     */
    public void fill(LaneRandom random, double[] z, int n) {
        int pairs = Lanes.pad((n + 1) / 2);
        random.uniform(radius, pairs);
        random.uniform(turns, pairs);
        for (int i = 0; i < pairs; i++) {
            radius[i] = 1 - radius[i];
        }
        math.log(radius, radius, pairs);
        math.sinCosTurns(turns, sin, cos, pairs);
        for (int i = 0; i < pairs; i++) {
            radius[i] = Math.sqrt(-2 * radius[i]);
        }
        for (int i = 0; i < pairs; i++) {
            z[i] = radius[i] * cos[i];
        }
        for (int i = 0; i < pairs; i++) {
            z[pairs + i] = radius[i] * sin[i];
        }
    }
}
