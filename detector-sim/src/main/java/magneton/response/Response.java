package magneton.response;

import magneton.event.EventBatch;

/**
 * A detector response: fills the response columns of a block from its recoil columns.
 *
 * <p>Immutable and shared by all threads; per-thread scratch is in a {@link Worker}.
 */
public interface Response {
    /** Word by which configs name it, e.g. {@code hpge}. */
    String name();

    /** A worker for one thread. */
    Worker worker(magneton.simd.SimdMode mode);

    /** The per-thread half of a response. */
    interface Worker {
        /**
         * Fills {@code e_ion_kev}, {@code e_obs_kev}, {@code detected} and what else the response declares, for all
         * events of the batch; a pure function of (batch, seed, block).
         */
        void apply(EventBatch batch, long seed, long block);
    }
}
