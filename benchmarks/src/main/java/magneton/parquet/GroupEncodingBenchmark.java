package magneton.parquet;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import magneton.benchmark.Workloads;
import magneton.event.EventBatch;
import magneton.file.EventWriter;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** A row group of the full record with response, encoded and compressed in memory, ns an event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EventWriter.MAX_GROUP_EVENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {
    "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-XX:+UseParallelGC"})
public class GroupEncodingBenchmark {
    private EventBatch batch;
    private ParquetGroup group;
    private ParquetGroupEncoder encoder;

    @Setup
    public void setUp() {
        Response response = Workloads.hpge();
        batch = Workloads.recoils(response);
        response.worker(SimdMode.SCALAR).apply(batch, 1, 0);
        group = new ParquetGroup(batch.schema());
        encoder = new ParquetGroupEncoder(batch.schema(), () -> {
            group.clear();
            return group;
        });
    }

    @Benchmark
    public int encode() {
        for (int events = 0; events < EventWriter.MAX_GROUP_EVENTS; events += EventSampler.BLOCK) {
            encoder.add(batch);
        }
        return encoder.finish().events();
    }

    @TearDown
    public void tearDown() {
        encoder.close();
    }
}
