package magneton.response;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.simd.Lanes;

/**
 * Walks a block in chunks that stay in the first-level cache: copies the recoil columns of a chunk out, lets the
 * response work on it, and copies energies back.
 *
 * <p>A chunk always consumes the random numbers of {@link #CHUNK} events, so an event does not depend on how many
 * follow it.
 */
public abstract class ChunkedWorker implements Response.Worker {
    /** Events a chunk. */
    public static final int CHUNK = 1024;
    /** Length of arrays over a chunk. */
    protected static final int LENGTH = CHUNK + 2 * Lanes.LOGICAL;

    protected final int[] process = new int[LENGTH];
    protected final int[] target = new int[LENGTH];
    protected final double[] recoilKeV = new double[LENGTH];
    protected final double[] ionKeV = new double[LENGTH];
    protected final double[] observedKeV = new double[LENGTH];

    protected ChunkedWorker() {}

    @Override
    public final void apply(EventBatch batch, long seed, long block) {
        seed(seed, block);
        int[] processes = batch.ints(Column.PROCESS);
        int[] targets = batch.ints(Column.TARGET_PDG);
        double[] recoils = batch.doubles(Column.T);
        double[] ions = batch.doubles(Column.E_ION);
        double[] observed = batch.doubles(Column.E_OBS);
        boolean[] detected = batch.flags(Column.DETECTED);
        for (int from = 0; from < batch.size(); from += CHUNK) {
            int n = Math.min(CHUNK, batch.size() - from);
            System.arraycopy(processes, from, process, 0, n);
            System.arraycopy(targets, from, target, 0, n);
            System.arraycopy(recoils, from, recoilKeV, 0, n);
            respond(batch, detected, from, n);
            System.arraycopy(ionKeV, 0, ions, from, n);
            System.arraycopy(observedKeV, 0, observed, from, n);
        }
    }

    /** Puts the random streams into the state of a block. */
    protected abstract void seed(long seed, long block);

    /**
     * Responds to the events {@code from} to {@code from + n - 1}: fills {@link #ionKeV}, {@link #observedKeV} and its
     * own columns of the batch, and the flags from element {@code from} on.
     */
    protected abstract void respond(EventBatch batch, boolean[] detected, int from, int n);
}
