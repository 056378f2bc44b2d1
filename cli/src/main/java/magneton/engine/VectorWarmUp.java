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

    private static final int FAST_BLOCKS = 8;
    /** Where vectors do not win by then (some 20 s of compiled code) the run stays scalar and the thread ends. */
    private static final int MOST_BLOCKS = 20_000;

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

    /** Starts warming up if a run of so many events gains from it; short ones do not even load the vector module. */
    static VectorWarmUp start(long events, EventSampler sampler, Optional<Response> response, EventSchema schema) {
        VectorWarmUp warmUp = new VectorWarmUp(sampler, response, schema);
        if (events >= WORTH_EVENTS && SimdMode.best() == SimdMode.VECTOR) {
            warmUp.thread.start();
        }
        return warmUp;
    }

    /** The faster mode at this moment. */
    SimdMode mode() {
        return compiled ? SimdMode.VECTOR : SimdMode.SCALAR;
    }

    /**
     * Until enough vector blocks took less time than the fastest scalar one. A block that the system interrupted counts
     * for nothing, neither way: on a busy machine that is every other one.
     */
    private void warmUp() {
        Trial scalar = new Trial(SimdMode.SCALAR);
        Trial vector = new Trial(SimdMode.VECTOR);
        long fastestScalar = Long.MAX_VALUE;
        int fast = 0;
        for (long block = 0; !closed && fast < FAST_BLOCKS && block < MOST_BLOCKS; block++) {
            fastestScalar = Math.min(fastestScalar, scalar.nanos(block));
            fast += vector.nanos(block) < fastestScalar ? 1 : 0;
        }
        compiled = fast >= FAST_BLOCKS;
    }

    /** Blocks nobody keeps. */
    private final class Trial {
        private final BlockSampler worker;
        private final Optional<Response.Worker> detector;
        private final EventBatch batch = new EventBatch(schema, EventSampler.BLOCK);

        Trial(SimdMode mode) {
            worker = sampler.worker(mode);
            detector = response.map(r -> r.worker(mode));
        }

        long nanos(long block) {
            long begun = System.nanoTime();
            worker.fill(batch, block, block, EventSampler.BLOCK);
            detector.ifPresent(d -> d.apply(batch, block, block));
            return System.nanoTime() - begun;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
