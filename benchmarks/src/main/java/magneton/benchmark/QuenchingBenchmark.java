package magneton.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import magneton.quenching.Quenching;
import magneton.quenching.Quenchings;
import magneton.random.LaneRandom;
import magneton.simd.SimdMode;

/** Quenching factors of germanium recoils, ns each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(QuenchingBenchmark.N)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class QuenchingBenchmark {
    /** Recoils a call. */
    public static final int N = 1024;

    private static final int GERMANIUM_74 = 1_000_320_740;

    @Param({"SCALAR", "VECTOR"})
    public SimdMode mode;

    @Param({"lindhard", "fef"})
    public String quenching;

    private final double[] recoilKeV = new double[N + 8];
    private final double[] factor = new double[N + 8];
    private final int[] target = new int[N + 8];
    private Quenching.Kernel kernel;

    @Setup
    public void setUp() {
        kernel = Quenchings.named(quenching).kernel(mode, N);
        LaneRandom random = new LaneRandom(SimdMode.SCALAR);
        random.seed(1, 0, 0);
        random.uniform(recoilKeV, N);
        Arrays.fill(target, GERMANIUM_74);
    }

    @Benchmark
    public void factors() {
        kernel.factor(recoilKeV, target, factor, N);
    }
}
