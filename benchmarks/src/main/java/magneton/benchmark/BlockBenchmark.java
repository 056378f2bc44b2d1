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

import magneton.event.EventBatch;
import magneton.sampling.BlockSampler;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * Whole blocks, ns an event: {@code raw} is process, E_nu, T and cos(theta) in memory; {@code record} all columns of
 * sampling.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EventSampler.BLOCK)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class BlockBenchmark {
    /** What is sampled. */
    public enum Work {
        EVES_MAGNETIC,
        FOUR_PROCESSES
    }

    @Param({"SCALAR", "VECTOR"})
    public SimdMode mode;

    @Param({"EVES_MAGNETIC", "FOUR_PROCESSES"})
    public Work work;

    private final double[] energyMeV = new double[BlockSampler.ROOM];
    private final double[] recoilMeV = new double[BlockSampler.ROOM];
    private final double[] cosine = new double[BlockSampler.ROOM];
    private final int[] process = new int[BlockSampler.ROOM];
    private BlockSampler sampler;
    private EventBatch batch;
    private long block;

    @Setup
    public void setUp() {
        EventSampler tables = new EventSampler(switch (work) {
            case EVES_MAGNETIC -> Workloads.evesMagnetic();
            case FOUR_PROCESSES -> Workloads.fourProcesses();
        });
        sampler = tables.worker(mode);
        batch = new EventBatch(tables.schema(), EventSampler.BLOCK);
    }

    @Benchmark
    public double raw() {
        return sampler.raw(1, block++, energyMeV, recoilMeV, cosine, process);
    }

    @Benchmark
    public void record() {
        sampler.fill(batch, 1, block++, EventSampler.BLOCK);
    }
}
