package magneton.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;
import magneton.simd.Species;

/**
 * What a block costs in units of something inside it, in one run: at most twice the usual, so that a noisy machine
 * cannot trip it and a loop that lost its vectors does.
 */
class BlockGuardTest {
    private static final double OF_THE_USUAL = 2;
    private static final int ATTEMPTS = 8;

    /**
     * A piece of work in units of another.
     *
     * @param usual usual ratio of the two times, for eight lanes and nearly so for four
     */
    record Share(String name, double usual, Runnable work, Runnable unit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Share> shares() {
        RandomBenchmark random = new RandomBenchmark();
        random.mode = SimdMode.VECTOR;
        random.setUp();
        Runnable words = () -> {
            for (int i = 0; i < EventSampler.BLOCK; i += RandomBenchmark.N) {
                random.words();
            }
        };
        Runnable one = Kernels.block(SimdMode.VECTOR, BlockBenchmark.Work.EVES_MAGNETIC)::raw;
        Runnable four = Kernels.block(SimdMode.VECTOR, BlockBenchmark.Work.FOUR_PROCESSES)::raw;
        Runnable columns = Kernels.block(SimdMode.VECTOR, BlockBenchmark.Work.FOUR_PROCESSES)::record;
        Runnable hpge = Kernels.response(SimdMode.VECTOR, ResponseBenchmark.Detector.HPGE)::respond;
        return Stream.of(
                new Share("a raw block in random words, one an event", 14, one, words),
                new Share("a raw block of four processes in blocks of one", 1.7, four, one),
                new Share("a record of four processes in raw blocks of them", 1.6, columns, four),
                new Share("the hpge response in records of four processes", 0.5, hpge, columns));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void costsAtMostTwiceTheUsual(Share share) {
        assumeTrue(Species.DOUBLES.length() >= 4, "vectors of four doubles or more");
        double most = OF_THE_USUAL * share.usual();
        double ratio = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ATTEMPTS && ratio > most; i++) {
            Meter.warmUp(share.unit());
            Meter.warmUp(share.work());
            double[] ns = Meter.leastNs(share.work(), share.unit());
            ratio = Math.min(ratio, ns[0] / ns[1]);
        }
        assertThat(ratio).as("time of the work over time of the unit").isLessThanOrEqualTo(most);
    }
}
