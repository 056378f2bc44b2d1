package magneton.response;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.hipparchus.special.Gamma;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.simd.SimdMode;

/**
 * Detected events of a Monte Carlo in 60 bins of observed energy, against the fold.
 *
 * @param events generated
 * @param bins with 20 expected events or more
 * @param chiSquare of them
 * @param worst deviation of a bin, in standard deviations
 * @param detected events, whatever their energy
 * @param expected number of these
 */
record FoldAgreement(long events, int bins, double chiSquare, double worst, long detected, double expected) {
    private static final int BINS = 60;
    private static final int BLOCK = 1 << 15;

    /** Generates blocks of 32,768 events on all processors. */
    static FoldAgreement of(ResponseCase c, long events, long seed) {
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = c.lowKeV() * Math.pow(c.highKeV() / c.lowKeV(), (double) i / BINS);
        }
        int threads = Runtime.getRuntime().availableProcessors();
        int blocks = (int) (events / BLOCK);
        long[] counts = IntStream.range(0, threads).parallel()
                .mapToObj(thread -> tally(c, edges, seed, thread, threads, blocks))
                .reduce(new long[BINS + 2], FoldAgreement::sum);
        return compare(c.response().fold(c.recoils()), edges, counts, (long) blocks * BLOCK);
    }

    /** Counts below the bins, in them and above of every {@code threads}-th block. */
    private static long[] tally(ResponseCase c, double[] edges, long seed, int thread, int threads, int blocks) {
        EventBatch batch = c.recoils().batch(c.response(), BLOCK);
        Response.Worker worker = c.response().worker(SimdMode.best());
        boolean[] seen = batch.flags(Column.DETECTED);
        double[] observed = batch.doubles(Column.E_OBS);
        long[] counts = new long[BINS + 2];
        for (int block = thread; block < blocks; block += threads) {
            c.recoils().fill(batch, seed, block);
            worker.apply(batch, seed, block);
            for (int i = 0; i < BLOCK; i++) {
                if (seen[i]) {
                    int found = Arrays.binarySearch(edges, observed[i]);
                    counts[found >= 0 ? Math.min(found + 1, BINS + 1) : -found - 1]++;
                }
            }
        }
        return counts;
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static FoldAgreement compare(ObservedSpectrum folded, double[] edges, long[] counts, long events) {
        double[] averages = folded.binAverages(edges);
        double chi2 = 0;
        double worst = 0;
        int bins = 0;
        for (int i = 0; i < BINS; i++) {
            double expected = events * averages[i] * (edges[i + 1] - edges[i]);
            if (expected > 20) {
                double deviation = (counts[i + 1] - expected) / Math.sqrt(expected);
                chi2 += deviation * deviation;
                worst = Math.abs(deviation) > Math.abs(worst) ? deviation : worst;
                bins++;
            }
        }
        return new FoldAgreement(
                events, bins, chi2, worst, Arrays.stream(counts).sum(), events * folded.detected());
    }

    /** Probability of so large a chi-square. */
    double probability() {
        return Gamma.regularizedGammaQ(0.5 * bins, 0.5 * chiSquare);
    }

    /** Deviation of the number of detected events, in standard deviations. */
    double detectedDeviation() {
        return (detected - expected) / Math.sqrt(expected * (1 - expected / events));
    }
}
