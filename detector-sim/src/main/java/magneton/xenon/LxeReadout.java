package magneton.xenon;

import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;
import magneton.variate.BinomialSampler;

/**
 * S1 and S2 of photons and electrons, for one thread: photons detected binomially with g1; electrons drift for a
 * uniform time, survive with {@code exp(-t/lifetime)} and are extracted binomially; areas are normal.
 */
final class LxeReadout {
    private final LxeParameters p;
    private final MathKernels math;
    private final NormalSampler normals;
    private final BinomialSampler hitSampler;
    private final BinomialSampler extractionSampler;
    private final LaneRandom s1Lanes;
    private final LaneRandom driftLanes;
    private final LaneRandom s2Lanes;

    private final double[] z;
    private final double[] survival;
    private final double[] share;
    private final double[] extracted;
    /** Detected photons. */
    final double[] hits;
    /** S1 area, phd. */
    final double[] s1;
    /** S2 area as seen, phd. */
    final double[] rawS2;
    /** S2 area corrected for the electron lifetime, phd. */
    final double[] s2;

    LxeReadout(LxeParameters parameters, SimdMode mode, int capacity) {
        p = parameters;
        math = MathKernels.of(mode);
        normals = new NormalSampler(mode, capacity);
        hitSampler = new BinomialSampler(mode, capacity);
        extractionSampler = new BinomialSampler(mode, capacity);
        s1Lanes = new LaneRandom(mode);
        driftLanes = new LaneRandom(mode);
        s2Lanes = new LaneRandom(mode);
        int length = capacity + 16;
        z = new double[length];
        survival = new double[length];
        share = new double[length];
        extracted = new double[length];
        hits = new double[length];
        s1 = new double[length];
        rawS2 = new double[length];
        s2 = new double[length];
    }

    void seed(long seed, long block) {
        hitSampler.seed(seed, block, LxeStreams.S1_HITS);
        s1Lanes.seed(seed, block, LxeStreams.S1_AREA);
        driftLanes.seed(seed, block, LxeStreams.DRIFT);
        extractionSampler.seed(seed, block, LxeStreams.EXTRACTION);
        s2Lanes.seed(seed, block, LxeStreams.S2_AREA);
    }

    /** Fills the areas of elements 0 to {@code n - 1}. */
    void read(double[] photons, double[] electrons, int from, int n, int chunk) {
        java.util.Arrays.fill(share, 0, n, p.g1());
        hitSampler.fill(photons, share, hits, from, n, chunk);
        normals.fill(s1Lanes, z, chunk);
        double spe = p.speResolution();
        for (int i = 0; i < n; i++) {
            s1[i] = Math.max(Math.fma(spe * Math.sqrt(hits[i]), z[i], hits[i]), 0);
        }
        driftLanes.uniform(survival, chunk);
        double lifetimes = p.maxDriftUs() / p.lifetimeUs();
        for (int i = 0; i < n; i++) {
            survival[i] *= -lifetimes;
        }
        math.exp(survival, survival, n);
        for (int i = 0; i < n; i++) {
            share[i] = p.extraction() * survival[i];
        }
        extractionSampler.fill(electrons, share, extracted, from, n, chunk);
        normals.fill(s2Lanes, z, chunk);
        double area = p.singleElectron();
        double areaSigma = Math.sqrt((p.s2Fano() + spe * spe) * area);
        for (int i = 0; i < n; i++) {
            rawS2[i] = Math.max(Math.fma(areaSigma * Math.sqrt(extracted[i]), z[i], area * extracted[i]), 0);
            s2[i] = rawS2[i] / survival[i];
        }
    }
}
