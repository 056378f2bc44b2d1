package magneton.engine;

import java.util.Optional;

import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.response.Response;
import magneton.sampling.BlockSampler;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * Compiles the vector kernels beside a run that has begun on their scalar twins.
 *
 * <p>Until the compiler has seen them often enough, vector kernels run hundreds of times slower than compiled scalar
 * code, for about a second. So a run starts scalar, a spare thread makes blocks nobody keeps with the vector kernels,
 * and once these are faster the run switches, from one row group to the next. The twins have equal bits: no result
 * depends on when that happens.
 */
final class VectorWarmUp implements AutoCloseable {
    /** Shards smaller than this are done before the compiler is. */
    static final long WORTH_EVENTS = 20_000_000;

    /** A block in less time than this many nanoseconds an event is compiled code; scalar code needs 50 to 100. */
    private static final double COMPILED_NANOS = 60;

    private static final int FAST_BLOCKS = 8;

    private final EventSampler sampler;
    private final Optional<Response> response;
    private final EventSchema schema;
    private final Thread thread;
    private volatile boolean compiled;
    private volatile boolean closed;

    private VectorWarmUp(EventSampler sampler, Optional<Response> response, EventSchema schema) {
        this.sampler = sampler;
        this.response = response;
        this.schema = schema;
        this.thread = Thread.ofPlatform().daemon().name("vector-warm-up").unstarted(this::warmUp);
    }

    /** Starts warming up if a run of so many events in this mode gains from it. */
    static VectorWarmUp start(
            SimdMode mode, long events, EventSampler sampler, Optional<Response> response, EventSchema schema) {
        VectorWarmUp warmUp = new VectorWarmUp(sampler, response, schema);
        if (mode == SimdMode.VECTOR && events >= WORTH_EVENTS) {
            warmUp.thread.start();
        }
        return warmUp;
    }

    /** The faster mode at this moment. */
    SimdMode mode() {
        return compiled ? SimdMode.VECTOR : SimdMode.SCALAR;
    }

    private void warmUp() {
        BlockSampler worker = sampler.worker(SimdMode.VECTOR);
        Optional<Response.Worker> detector = response.map(r -> r.worker(SimdMode.VECTOR));
        EventBatch batch = new EventBatch(schema, EventSampler.BLOCK);
        int fast = 0;
        for (long block = 0; !closed && fast < FAST_BLOCKS; block++) {
            long seed = block;
            long begun = System.nanoTime();
            worker.fill(batch, seed, block, EventSampler.BLOCK);
            detector.ifPresent(d -> d.apply(batch, seed, seed));
            double nanos = (double) (System.nanoTime() - begun) / EventSampler.BLOCK;
            fast = nanos < COMPILED_NANOS ? fast + 1 : 0;
        }
        compiled = fast >= FAST_BLOCKS;
    }

    @Override
    public void close() {
        closed = true;
    }
}
