package magneton.response;

import java.util.List;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.simd.SimdMode;

/**
 * A detector response: fills the response columns of a block of events, and folds expected recoil spectra into observed
 * ones with the same model.
 *
 * <p>Immutable and shared by all threads; what a thread needs for itself is in a {@link Worker}.
 */
public interface Response {
    /** Word by which configs name it, e.g. {@code hpge}. */
    String name();

    /** Columns it fills beyond {@code e_ion_kev}, {@code e_obs_kev} and {@code detected}, in record order. */
    default List<Column> columns() {
        return List.of();
    }

    /** A worker for one thread; results do not depend on the mode. */
    Worker worker(SimdMode mode);

    /**
     * The expected observed spectrum of one kind of recoil: the deterministic twin of the worker. Linear: the
     * expectation of several kinds is the sum of theirs.
     */
    ObservedSpectrum fold(ExpectedRecoils recoils);

    /** The observed energies at which it sees anything. */
    ObservedWindow window();

    /**
     * Fills {@link #columns()} of background events, of which only {@code e_obs_kev} is known; by default they stay as
     * they are: -1 and NaN.
     *
     * @param rows of the batch, elements 0 to {@code n - 1}
     */
    default void fillFromObserved(EventBatch batch, int[] rows, int n) {}

    /** Its parts that hold in a range only, for a kind of recoil. */
    default List<Validity> validities(Recoil recoil) {
        return List.of();
    }

    /** Parameters an analysis may let float, with the usual widths of their priors. */
    default List<Nuisance> nuisances() {
        return List.of();
    }

    /**
     * The same response with a nuisance parameter at another value.
     *
     * @throws IllegalArgumentException if it has no such parameter or the value is out of its range
     */
    default Response with(String key, double value) {
        Nuisance.require(this, key);
        return this;
    }

    /** The per-thread half of a response. */
    interface Worker {
        /**
         * Fills the response columns of all events of the batch from {@code process}, {@code target_pdg} and
         * {@code t_kev} (and {@code time_ns} where the response cuts on it).
         *
         * <p>A pure function of (batch, seed, block); what it writes for an event does not depend on later events.
         * Background (process 0) is taken as an electron recoil.
         */
        void apply(EventBatch batch, long seed, long block);
    }
}
