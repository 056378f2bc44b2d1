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
    private final double[] times;

    public TimeCut(TimeAcceptance time, SimdMode mode, int capacity) {
        this.time = time;
        random = new LaneRandom(mode);
        math = MathKernels.of(mode);
        draw = new double[capacity + 16];
        pass = new double[capacity + 16];
        times = new double[capacity + 16];
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
        System.arraycopy(timeNs, from, times, 0, n);
        double rate = time.decayPerNs();
        double decayFrom = time.decayFromNs();
        for (int i = 0; i < n; i++) {
            pass[i] = -rate * Math.max(times[i] - decayFrom, 0);
        }
        math.exp(pass, pass, n);
        int untimed = 0;
        for (int i = 0; i < n; i++) {
            untimed += times[i] != times[i] ? 1 : 0;
        }
        if (untimed == 0) {
            narrowAll(margin, n);
        } else {
            narrowTimed(margin, n);
        }
    }

    /** Without a branch: the ends of the window pass, so the margin to the next number beyond them counts. */
    private void narrowAll(double[] margin, int n) {
        double below = Math.nextDown(time.fromNs());
        double above = Math.nextUp(time.toNs());
        for (int i = 0; i < n; i++) {
            double inside = Math.min(times[i] - below, above - times[i]);
            margin[i] = Math.min(margin[i], Math.min(inside, pass[i] - draw[i]));
        }
    }

    private void narrowTimed(double[] margin, int n) {
        for (int i = 0; i < n; i++) {
            double t = times[i];
            boolean outside = t < time.fromNs() | t > time.toNs();
            double accepted = outside ? 0 : pass[i] - draw[i];
            margin[i] = t != t ? margin[i] : Math.min(margin[i], accepted);
        }
    }
}
