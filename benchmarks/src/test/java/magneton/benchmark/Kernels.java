package magneton.benchmark;

import java.util.function.Function;
import java.util.stream.Stream;

import magneton.sampling.SamplingKernelsBenchmark;
import magneton.simd.SimdMode;

/** The loops under guard, as the benchmarks measure them. A new one joins by a line of {@link #all()}. */
final class Kernels {
    private Kernels() {}

    /**
     * A loop in its two implementations. A ratio near 1 is no mistake: C2 vectorises such a scalar twin by itself, or
     * memory decides; what it guards against is boxing.
     *
     * @param usual4 usual ratio of scalar to vector time on four lanes
     * @param usual8 the same on eight lanes
     */
    record Kernel(String name, double usual4, double usual8, Function<SimdMode, Runnable> inMode) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kernel> all() {
        return Stream.of(
                new Kernel("random words", 1.4, 3.6, mode -> random(mode)::words),
                new Kernel("uniforms", 1.5, 3.5, mode -> random(mode)::uniforms),
                new Kernel("normals", 2.5, 3.9, mode -> random(mode)::normals),
                new Kernel("log", 3.2, 4.3, mode -> math(mode)::log),
                new Kernel("exp", 6, 11, mode -> math(mode)::exp),
                new Kernel("sincos", 3.4, 5.4, mode -> math(mode)::sinCosTurns),
                new Kernel("polarAngle", 2, 4.5, mode -> math(mode)::polarAngle),
                new Kernel("propose", 0.9, 1.8, mode -> sampling(mode)::propose),
                new Kernel("accept", 2.1, 4.3, mode -> sampling(mode)::accept),
                new Kernel("weigh", 3.7, 5.4, mode -> sampling(mode)::weigh),
                new Kernel("cosines", 3.6, 4.7, mode -> sampling(mode)::cosines),
                new Kernel("directions", 1, 1, mode -> sampling(mode)::directions),
                new Kernel("subshells", 2, 6.2, mode -> sampling(mode)::passedSteps),
                new Kernel("isotopes", 1.1, 2.1, mode -> sampling(mode)::choose),
                new Kernel("gather", 0.7, 1.1, mode -> sampling(mode)::gather),
                new Kernel("gather of integers", 0.7, 1.1, mode -> sampling(mode)::gatherIntegers),
                new Kernel("lindhard", 2, 2.25, mode -> quenching(mode, "lindhard")::factors),
                new Kernel("tabulated quenching", 1, 1, mode -> quenching(mode, "fef")::factors),
                new Kernel("block, eves-magnetic, raw", 2.2, 3.8,
                        mode -> block(mode, BlockBenchmark.Work.EVES_MAGNETIC)::raw),
                new Kernel("block, four processes, raw", 2.2, 3.4,
                        mode -> block(mode, BlockBenchmark.Work.FOUR_PROCESSES)::raw),
                new Kernel("block, four processes, record", 2.4, 3.8,
                        mode -> block(mode, BlockBenchmark.Work.FOUR_PROCESSES)::record),
                new Kernel("block, hpge", 2.3, 3.1, mode -> response(mode, ResponseBenchmark.Detector.HPGE)::respond),
                new Kernel("block, lxe-simple", 1.7, 2.2,
                        mode -> response(mode, ResponseBenchmark.Detector.LXE_SIMPLE)::respond),
                new Kernel("block, lxe", 1.3, 1.7, mode -> response(mode, ResponseBenchmark.Detector.LXE)::respond),
                new Kernel("block, csi", 2.0, 3.0, mode -> response(mode, ResponseBenchmark.Detector.CSI)::respond));
    }

    private static RandomBenchmark random(SimdMode mode) {
        RandomBenchmark benchmark = new RandomBenchmark();
        benchmark.mode = mode;
        benchmark.setUp();
        return benchmark;
    }

    private static MathBenchmark math(SimdMode mode) {
        MathBenchmark benchmark = new MathBenchmark();
        benchmark.mode = mode;
        benchmark.setUp();
        return benchmark;
    }

    private static SamplingKernelsBenchmark sampling(SimdMode mode) {
        SamplingKernelsBenchmark benchmark = new SamplingKernelsBenchmark();
        benchmark.mode = mode;
        benchmark.setUp();
        return benchmark;
    }

    private static QuenchingBenchmark quenching(SimdMode mode, String word) {
        QuenchingBenchmark benchmark = new QuenchingBenchmark();
        benchmark.mode = mode;
        benchmark.quenching = word;
        benchmark.setUp();
        return benchmark;
    }

    static BlockBenchmark block(SimdMode mode, BlockBenchmark.Work work) {
        BlockBenchmark benchmark = new BlockBenchmark();
        benchmark.mode = mode;
        benchmark.work = work;
        benchmark.setUp();
        return benchmark;
    }

    static ResponseBenchmark response(SimdMode mode, ResponseBenchmark.Detector detector) {
        ResponseBenchmark benchmark = new ResponseBenchmark();
        benchmark.mode = mode;
        benchmark.detector = detector;
        benchmark.setUp();
        return benchmark;
    }
}
