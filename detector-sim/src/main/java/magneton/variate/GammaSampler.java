package magneton.variate;

import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Gamma deviates of shape 1 or more, an own shape for each element, by Marsaglia and Tsang (2000,
 * doi:10.1145/358407.358414): {@code d v}, {@code d = shape - 1/3}, {@code v = (1 + z / sqrt(9 d))^3}, accepted with at
 * least 95 %. First draws come from lanes, the rejected few from {@link PositionalRandom}. Exact; one instance belongs
 * to one thread.
 */
public final class GammaSampler {
    private final MathKernels math;
    private final ElementLists lists;
    private final NormalSampler normals;
    private final LaneRandom normalLanes;
    private final LaneRandom uniformLanes;
    private final PositionalRandom retry;
    private final double[] z;
    private final double[] logU;
    private final double[] d;
    private final double[] v;
    private final double[] logV;
    private final double[] sign;
    private final int[] pending;
    private final int[] positions;

    public GammaSampler(SimdMode mode, int capacity) {
        math = MathKernels.of(mode);
        lists = ElementLists.of(mode);
        normals = new NormalSampler(mode, capacity);
        normalLanes = new LaneRandom(mode);
        uniformLanes = new LaneRandom(mode);
        retry = new PositionalRandom(mode, capacity);
        int length = capacity + 16;
        z = new double[length];
        logU = new double[length];
        d = new double[length];
        v = new double[length];
        logV = new double[length];
        sign = new double[length];
        pending = new int[length];
        positions = new int[length];
    }

    /** Starts a block; takes the streams {@code stream}, {@code stream + 1} and {@code stream + 2}. */
    public void seed(long seed, long block, int stream) {
        normalLanes.seed(seed, block, stream);
        uniformLanes.seed(seed, block, stream + 1);
        retry.seed(seed, block, stream + 2);
    }

    /**
     * Deviates of elements 0 to {@code n - 1}.
     *
     * @param shape shapes, 1 or more
     * @param from position of element 0 in the block
     * @param chunk events whose numbers are consumed, at least {@code n}
     */
    public void fill(double[] shape, double[] gamma, int from, int n, int chunk) {
        normals.fill(normalLanes, z, chunk);
        uniformLanes.uniform(logU, chunk);
        for (int i = 0; i < n; i++) {
            d[i] = shape[i] - 1.0 / 3;
        }
        int left = attempt(n);
        System.arraycopy(v, 0, gamma, 0, n);
        for (int round = 0; left > 0; round++) {
            left = again(shape, gamma, from, round, left);
        }
    }

    /** One try of elements 0 to n - 1 from z and u (in logU): d v in v; the rejected are listed in pending. */
    private int attempt(int n) {
        for (int i = 0; i < n; i++) {
            logU[i] = 1 - logU[i];
            double root = Math.max(1 + z[i] / Math.sqrt(9 * d[i]), 0);
            v[i] = root * root * root;
            logV[i] = Math.max(v[i], Double.MIN_NORMAL);
        }
        math.log(logU, logU, n);
        math.log(logV, logV, n);
        for (int i = 0; i < n; i++) {
            double bound = Math.fma(d[i], 1 - v[i] + logV[i], 0.5 * z[i] * z[i]);
            // Accepted where log u lies below the bound and v above 0; all else, equality included, has the sign bit.
            sign[i] = -Math.max(logU[i] - bound, 0 - v[i]);
        }
        for (int i = 0; i < n; i++) {
            v[i] *= d[i];
        }
        return lists.negative(sign, n, pending);
    }

    /** Another round for the elements in pending; returns how many are still without a deviate. */
    private int again(double[] shape, double[] gamma, int from, int round, int n) {
        System.arraycopy(pending, 0, positions, 0, n);
        retry.normals(positions, from, round, z, n);
        retry.uniforms(positions, from, round, logU, n);
        for (int j = 0; j < n; j++) {
            d[j] = shape[positions[j]] - 1.0 / 3;
        }
        int left = attempt(n);
        for (int j = 0; j < n; j++) {
            gamma[positions[j]] = v[j]; // of no meaning where rejected: it is drawn again
        }
        for (int j = 0; j < left; j++) {
            pending[j] = positions[pending[j]];
        }
        return left;
    }
}
