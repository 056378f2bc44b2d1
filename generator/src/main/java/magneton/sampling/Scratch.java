package magneton.sampling;

import magneton.simd.Lanes;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/** Buffers and kernels of one thread for chunks of proposals and events; all stay in the first-level cache. */
final class Scratch {
    /** Elements a stage works on at a time. */
    static final int CHUNK = 1024;

    final MathKernels math;
    final SamplingKernels sampling;
    final long[] words = new long[4 * CHUNK];
    final int[] base = new int[CHUNK];
    final int[] segment = new int[CHUNK];
    final double[] energy = new double[CHUNK + Lanes.LOGICAL];
    final double[] recoil = new double[CHUNK + Lanes.LOGICAL];
    final double[] factor = new double[CHUNK + Lanes.LOGICAL];
    final double[] test = new double[CHUNK + Lanes.LOGICAL];
    final double[] third = new double[CHUNK + Lanes.LOGICAL];

    Scratch(SimdMode mode) {
        math = MathKernels.of(mode);
        sampling = SamplingKernels.of(mode);
    }

    /**
     * Writes theta and theta_nu from their sines (one array for both, in {@link #factor}) and cosines, up to factors; to whole
     * lanes, so that pieces and chunks come in order.
     */
    void angles(Columns columns, int from, int n) {
        math.polarAngle(factor, test, columns.theta(), from, n);
        math.polarAngle(factor, third, columns.thetaNu(), from, n);
    }
}
