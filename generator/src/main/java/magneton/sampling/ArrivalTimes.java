package magneton.sampling;

import java.util.Arrays;
import java.util.List;

import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;
import magneton.source.ArrivalTime;

/**
 * Draws the arrival time of every slot: the proton pulse and the decays after it, by the piece of the slot. Steady
 * pieces of a mixed source get NaN. For one thread.
 */
final class ArrivalTimes {
    private final NormalSampler normals;
    private final MathKernels math;
    private final double[] mean;
    private final double[] sigma;
    private final double[] width;
    private final double[] bunches;
    private final double[] spacing;
    /** Whether any pulse is more than a Gaussian: only then shapes are drawn. */
    private final boolean shaped;
    /** Whether all pieces have the same Gaussian: the loop then looks nothing up, and C2 vectorises it. */
    private final boolean onePulse;
    /** Lifetimes by decay, then by piece; 0 where a piece has fewer. */
    private final double[][] lifetime;
    /** By decay, whether all pieces have the same lifetime. */
    private final boolean[] oneLifetime;
    private final double[] deviate = new double[Scratch.CHUNK + 16];

    ArrivalTimes(List<ArrivalTime> arrivals, SimdMode mode) {
        normals = new NormalSampler(mode, Scratch.CHUNK);
        math = MathKernels.of(mode);
        int decays = arrivals.stream().mapToInt(arrival -> arrival.lifetimesNs().length).max().orElse(0);
        mean = new double[arrivals.size()];
        sigma = new double[arrivals.size()];
        width = new double[arrivals.size()];
        bunches = new double[arrivals.size()];
        spacing = new double[arrivals.size()];
        shaped = arrivals.stream().anyMatch(arrival -> arrival.pulse().shaped());
        lifetime = new double[decays][arrivals.size()];
        for (int k = 0; k < arrivals.size(); k++) {
            ArrivalTime arrival = arrivals.get(k);
            mean[k] = arrival.pulsed() ? arrival.pulse().meanNs() : Double.NaN;
            sigma[k] = arrival.pulse().sigmaNs();
            width[k] = arrival.pulse().widthNs();
            bunches[k] = arrival.pulse().bunches();
            spacing[k] = arrival.pulse().spacingNs();
            for (int d = 0; d < arrival.lifetimesNs().length; d++) {
                lifetime[d][k] = arrival.lifetimesNs()[d];
            }
        }
        onePulse = same(mean) && same(sigma);
        oneLifetime = new boolean[decays];
        for (int d = 0; d < decays; d++) {
            oneLifetime[d] = same(lifetime[d]);
        }
    }

    private static boolean same(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Writes times of slots 0 to n - 1 in ns; {@code label} is the piece of each slot. */
    void fill(LaneRandom random, int[] label, double[] timeNs, int n) {
        for (int from = 0; from < n; from += Scratch.CHUNK) {
            int part = Math.min(Scratch.CHUNK, n - from);
            normals.fill(random, deviate, Scratch.CHUNK);
            addPulse(label, timeNs, from, part);
            if (shaped) {
                addShape(random, label, timeNs, from, part);
            }
            for (int d = 0; d < lifetime.length; d++) {
                random.uniform(deviate, Scratch.CHUNK);
                for (int i = 0; i < Scratch.CHUNK; i++) {
                    deviate[i] = 1 - deviate[i];
                }
                math.log(deviate, deviate, Scratch.CHUNK);
                addDecay(d, label, timeNs, from, part);
            }
        }
    }

    private void addPulse(int[] label, double[] timeNs, int from, int n) {
        if (onePulse) {
            double middle = mean[0];
            double spread = sigma[0];
            for (int i = 0; i < n; i++) {
                timeNs[from + i] = middle + spread * deviate[i];
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            int piece = label[from + i];
            timeNs[from + i] = mean[piece] + sigma[piece] * deviate[i];
        }
    }

    /** A decay: its lifetime times minus the logarithm in {@link #deviate}. */
    private void addDecay(int decay, int[] label, double[] timeNs, int from, int n) {
        double[] lifetimes = lifetime[decay];
        if (oneLifetime[decay]) {
            double common = lifetimes[0];
            for (int i = 0; i < n; i++) {
                timeNs[from + i] -= common * deviate[i];
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            timeNs[from + i] -= lifetimes[label[from + i]] * deviate[i];
        }
    }

    /** The place in the pulse: one number chooses the bunch, its remainder the place in the flat top. */
    private void addShape(LaneRandom random, int[] label, double[] timeNs, int from, int n) {
        random.uniform(deviate, Scratch.CHUNK);
        for (int i = 0; i < n; i++) {
            int piece = label[from + i];
            double place = deviate[i] * bunches[piece];
            double bunch = Math.floor(place);
            timeNs[from + i] += spacing[piece] * bunch + width[piece] * (place - bunch - 0.5);
        }
    }
}
