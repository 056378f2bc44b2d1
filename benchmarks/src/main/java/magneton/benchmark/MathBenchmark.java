package magneton.benchmark;

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

import magneton.random.LaneRandom;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/** Elementary functions over arrays, ns a result (sincos: a pair). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MathBenchmark.N)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class MathBenchmark {
    /** Elements a call. */
    public static final int N = 1024;

    @Param({"SCALAR", "VECTOR"})
    public SimdMode mode;

    private final double[] uniform = new double[N + 8];
    private final double[] other = new double[N + 8];
    private final double[] out = new double[N + 8];
    private final double[] second = new double[N + 8];
    private MathKernels math;

    @Setup
    public void setUp() {
        math = MathKernels.of(mode);
        LaneRandom random = new LaneRandom(SimdMode.SCALAR);
        random.seed(1, 0, 0);
        random.uniform(uniform, N);
        random.uniform(other, N);
        for (int i = 0; i < N; i++) {
            uniform[i] = 1 - uniform[i]; // log wants no zero
            other[i] -= 0.5; // both signs for polarAngle
        }
    }

    @Benchmark
    public void log() {
        math.log(uniform, out, N);
    }

    @Benchmark
    public void exp() {
        math.exp(other, out, N);
    }

    @Benchmark
    public void sinCosTurns() {
        math.sinCosTurns(uniform, out, second, N);
    }

    @Benchmark
    public void polarAngle() {
        math.polarAngle(uniform, other, out, 0, N);
    }
}
