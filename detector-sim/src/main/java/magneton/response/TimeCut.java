package magneton.response;

import magneton.random.LaneRandom;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/** Draws whether events pass a {@link TimeAcceptance}, for one thread. */
public final class TimeCut {
    private final TimeAcceptance time;
    private final LaneRandom random;
    private final MathKernels math;
    private final double[] draw;
    private final double[] pass;

    public TimeCut(TimeAcceptance time, SimdMode mode, int capacity) {
        this.time = time;
        random = new LaneRandom(mode);
        math = MathKernels.of(mode);
        draw = new double[capacity + 16];
        pass = new double[capacity + 16];
    }

    /** Starts a block. */
    public void seed(long seed, long block) {
        random.seed(seed, block, Streams.TIME);
    }

    /** Lowers margins to 0 or less where the time does not pass. Events without a time (NaN) pass. */
    public void narrow(double[] timeNs, int from, double[] margin, int n, int chunk) {
        if (time.equals(TimeAcceptance.ALL)) {
            return;
        }
        random.uniform(draw, chunk);
        for (int i = 0; i < n; i++) {
            pass[i] = -time.decayPerNs() * Math.max(timeNs[from + i] - time.decayFromNs(), 0);
        }
        math.exp(pass, pass, n);
        for (int i = 0; i < n; i++) {
            double t = timeNs[from + i];
            boolean outside = t < time.fromNs() | t > time.toNs();
            double accepted = outside ? 0 : pass[i] - draw[i];
            margin[i] = t != t ? margin[i] : Math.min(margin[i], accepted);
        }
    }
}
