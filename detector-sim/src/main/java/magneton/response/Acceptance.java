package magneton.response;

import java.util.Arrays;

import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Draws whether events pass an efficiency, for one thread. The result is a margin, positive for events that pass, so
 * that several acceptances combine by the smaller margin.
 *
 * <p>The error function needs no erf: {@code E - w z > E50} with a normal z has just this probability.
 */
public final class Acceptance {
    private final Efficiency efficiency;
    private final double fraction;
    private final LaneRandom efficiencyRandom;
    private final LaneRandom fractionRandom;
    private final NormalSampler normals;
    private final MathKernels math;
    private final double[] draw;

    /**
     * @param efficiency function of an energy
     * @param fraction probability that multiplies it at all energies, 0 to 1
     */
    public Acceptance(Efficiency efficiency, double fraction, SimdMode mode, int capacity) {
        this.efficiency = efficiency;
        this.fraction = fraction;
        efficiencyRandom = new LaneRandom(mode);
        fractionRandom = new LaneRandom(mode);
        normals = new NormalSampler(mode, capacity);
        math = MathKernels.of(mode);
        draw = new double[capacity + 16];
    }

    /** Starts a block. */
    public void seed(long seed, long block) {
        efficiencyRandom.seed(seed, block, Streams.EFFICIENCY);
        fractionRandom.seed(seed, block, Streams.ACTIVE);
    }

    /** Margins of elements 0 to {@code n - 1}; consumes the numbers of a whole chunk whatever {@code n}. */
    public void margins(double[] energyKeV, double[] margin, int n, int chunk) {
        switch (efficiency) {
            case Efficiency.Full full -> Arrays.fill(margin, 0, n, 1);
            case Efficiency.ErrorFunction step -> {
                normals.fill(efficiencyRandom, draw, chunk);
                for (int i = 0; i < n; i++) {
                    margin[i] = Math.fma(-step.widthKeV(), draw[i], energyKeV[i]) - step.halfKeV();
                }
            }
            case Efficiency.Logistic step -> {
                efficiencyRandom.uniform(draw, chunk);
                for (int i = 0; i < n; i++) {
                    margin[i] = -step.slope() * (energyKeV[i] - step.centre());
                }
                math.exp(margin, margin, n);
                for (int i = 0; i < n; i++) {
                    margin[i] = step.height() / (1 + margin[i]) + step.shift() - draw[i];
                }
            }
            case Efficiency.Tabulated table -> {
                efficiencyRandom.uniform(draw, chunk);
                for (int i = 0; i < n; i++) {
                    margin[i] = table.at(energyKeV[i]) - draw[i];
                }
            }
        }
        if (fraction < 1) {
            fractionRandom.uniform(draw, chunk);
            for (int i = 0; i < n; i++) {
                margin[i] = Math.min(margin[i], fraction - draw[i]);
            }
        }
    }
}
