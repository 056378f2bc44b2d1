package magneton.sampling;

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

import magneton.benchmark.Workloads;
import magneton.random.LaneRandom;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/** The loops inside a block, chunk by chunk, ns a proposal or event. In this package because the loops are. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SamplingKernelsBenchmark.N)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class SamplingKernelsBenchmark {
    /** Proposals or events a call. */
    public static final int N = Scratch.CHUNK;

    @Param({"SCALAR", "VECTOR"})
    public SimdMode mode;

    private final LaneRandom random = new LaneRandom(SimdMode.SCALAR);
    private final long[] words = new long[3 * N];
    private final int[] base = new int[N];
    private final int[] source = new int[N];
    private final double[] energy = new double[N];
    private final double[] recoil = new double[N];
    private final double[] factor = new double[N];
    private final double[] test = new double[N];
    /** Outputs; nothing reads them. */
    private final double[] first = new double[N + 16];
    private final double[] second = new double[N + 16];
    private final double[] third = new double[N + 16];
    private final double[] fourth = new double[N + 16];
    private final int[] outcome = new int[N + 16];
    private final WeightPolynomial weight = WeightPolynomial.fit(t -> Math.exp(-t), 0, 0.1);
    private SamplingKernels kernels;
    private FreePieceSampler piece;

    @Setup
    public void setUp() {
        kernels = SamplingKernels.of(mode);
        piece = (FreePieceSampler) new EventSampler(Workloads.evesMagnetic()).pieces.getFirst();
        random.seed(1, 0, 0);
        random.fill(words, 3 * N);
        kernels.propose(piece.table, words, N, base, energy, recoil, factor, test);
        MathKernels.of(mode).exp(recoil, recoil, N);
        for (int i = 0; i < N; i++) {
            source[i] = i * 37 % N;
        }
    }

    /** Cells, places in them and test numbers, from ready random words. */
    @Benchmark
    public void propose() {
        kernels.propose(piece.table, words, N, base, first, second, third, fourth);
    }

    @Benchmark
    public int accept() {
        return kernels.accept(piece.law, energy, recoil, factor, test, N, first, second, 0);
    }

    @Benchmark
    public void weigh() {
        System.arraycopy(factor, 0, first, 0, N); // lest repeated products become subnormal
        kernels.weigh(weight, recoil, first, second, N);
    }

    @Benchmark
    public void cosines() {
        kernels.cosines(piece.law.target(), piece.law.finalMass2(), energy, recoil, 0, N, first);
    }

    @Benchmark
    public void directions() {
        kernels.directions(piece.law.target(), piece.law.finalMass2(), energy, recoil, 0, N, first, second, third);
    }

    @Benchmark
    public void passedSteps() {
        kernels.passedSteps(piece.shells, words, recoil, 0, N, outcome);
    }

    @Benchmark
    public void choose() {
        kernels.choose(piece.shells.hosts.isotopes, words, N, 0, outcome);
    }

    @Benchmark
    public void gather() {
        kernels.gather(energy, source, 1, first, N);
    }

    @Benchmark
    public void gatherIntegers() {
        kernels.gather(source, source, outcome, 0, N);
    }
}
