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
import magneton.random.NormalSampler;
import magneton.simd.SimdMode;

/** Random words, uniforms and normals, ns each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RandomBenchmark.N)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class RandomBenchmark {
    /** Elements a call. */
    public static final int N = 1024;

    @Param({"SCALAR", "VECTOR"})
    public SimdMode mode;

    private final long[] words = new long[N];
    private final double[] out = new double[N + 16];
    private LaneRandom random;
    private NormalSampler normals;

    @Setup
    public void setUp() {
        random = new LaneRandom(mode);
        random.seed(1, 0, 0);
        normals = new NormalSampler(mode, N);
    }

    @Benchmark
    public void words() {
        random.fill(words, N);
    }

    @Benchmark
    public void uniforms() {
        random.uniform(out, N);
    }

    @Benchmark
    public void normals() {
        normals.fill(random, out, N);
    }
}
