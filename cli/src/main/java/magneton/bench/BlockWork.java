package magneton.bench;

import java.util.Optional;

import magneton.event.EventBatch;
import magneton.response.Response;
import magneton.sampling.BlockSampler;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** Makes blocks in memory on one thread. */
interface BlockWork {
    void make(long block);

    /** Process, E_nu, T and cos theta. */
    static BlockWork raw(Workload workload, SimdMode mode) {
        BlockSampler sampler = workload.sampler().worker(mode);
        double[] energyMeV = new double[BlockSampler.ROOM];
        double[] recoilMeV = new double[BlockSampler.ROOM];
        double[] cosine = new double[BlockSampler.ROOM];
        int[] process = new int[BlockSampler.ROOM];
        return block -> sampler.raw(1, block, energyMeV, recoilMeV, cosine, process);
    }

    /** All columns, and the response if there is one. */
    static BlockWork record(Workload workload, SimdMode mode) {
        BlockSampler sampler = workload.sampler().worker(mode);
        EventBatch batch = new EventBatch(workload.schema(), EventSampler.BLOCK);
        Optional<Response.Worker> response = workload.response().map(r -> r.worker(mode));
        return block -> {
            sampler.fill(batch, 1, block, EventSampler.BLOCK);
            response.ifPresent(worker -> worker.apply(batch, 1, block));
        };
    }
}
