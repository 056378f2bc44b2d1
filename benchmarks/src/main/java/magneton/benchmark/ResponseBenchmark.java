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
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;
import magneton.simd.SimdMode;
import magneton.xenon.Lxe;
import magneton.xenon.LxeParameters;

/** Detector responses on a block of four processes, ns an event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EventSampler.BLOCK)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class ResponseBenchmark {
    /** What responds. */
    public enum Detector {
        HPGE,
        LXE_SIMPLE,
        LXE,
        CSI
    }

    @Param({"SCALAR", "VECTOR"})
    public SimdMode mode;

    @Param({"HPGE", "LXE_SIMPLE", "LXE", "CSI"})
    public Detector detector;

    private Response.Worker worker;
    private EventBatch batch;
    private long block;

    @Setup
    public void setUp() {
        Response response = switch (detector) {
            case HPGE -> Workloads.hpge();
            case LXE_SIMPLE -> Workloads.xenon();
            case LXE -> new Lxe(LxeParameters.of("lz"));
            case CSI -> new Csi(CsiParameters.coherent());
        };
        worker = response.worker(mode);
        batch = Workloads.recoils(response);
    }

    @Benchmark
    public void respond() {
        worker.apply(batch, 1, block++);
    }
}
