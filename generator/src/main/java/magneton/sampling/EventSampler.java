package magneton.sampling;

import java.util.ArrayList;
import java.util.List;

import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.simd.SimdMode;

/**
 * Samples events of an experiment, block by block. Immutable: shared by all threads, each with its own
 * {@link BlockSampler}.
 *
 * <p>Slots of a block draw their piece (process, flavour, scatterer) independently; each piece then generates as many
 * events as it has slots. Events in a block are exchangeable by construction.
 */
public final class EventSampler {
    /** Events in a block. */
    public static final int BLOCK = 8_192;

    /** Most cells of a piece: this many, and as many again by its share of the rate. More would leave the caches. */
    private static final int CELLS = 1024;

    private static final int CELLS_BY_SHARE = 3072;

    final List<PieceSampler> pieces;
    /** Choice of the piece for a slot; null if there is one only. */
    final Alias labels;

    /**
     * Builds the tables.
     *
     * @throws NothingToGenerateException if no process has phase space and rate
     */
    public EventSampler(Experiment experiment) {
        List<Piece> free = new ArrayList<>();
        List<BoundPiece> bound = new ArrayList<>();
        for (Channel channel : Channel.of(experiment)) {
            if (channel.ionisation() == null) {
                free.addAll(Piece.of(channel));
            } else {
                bound.addAll(BoundPiece.of(channel));
            }
        }
        double total = free.stream().mapToDouble(Piece::rate).sum() + bound.stream().mapToDouble(BoundPiece::rate).sum();
        if (!(total > 0)) {
            throw new NothingToGenerateException(
                    "nothing to generate: no process has phase space within recoil-range, or every rate is zero");
        }
        List<PieceSampler> samplers = new ArrayList<>();
        free.forEach(piece -> samplers.add(
                new FreePieceSampler(piece, CELLS + (int) (CELLS_BY_SHARE * piece.rate() / total))));
        bound.forEach(piece -> samplers.add(new BoundPieceSampler(piece)));
        pieces = List.copyOf(samplers);
        labels = pieces.size() == 1 ? null : Alias.of(pieces.stream().mapToDouble(PieceSampler::rate).toArray());
    }

    /** Columns that sampling fills; responses add theirs. */
    public EventSchema schema() {
        return new EventSchema(List.of(Column.EVENT, Column.PROCESS, Column.NU_PDG, Column.TARGET_PDG, Column.SHELL,
                Column.E_NU, Column.T, Column.THETA, Column.PHI, Column.THETA_NU, Column.WEIGHT));
    }

    /** A sampler of blocks for one thread. */
    public BlockSampler worker(SimdMode mode) {
        return new BlockSampler(this, mode);
    }

    /** Expected fraction of proposals accepted, averaged over the pieces by rate. */
    public double acceptance() {
        double rate = 0;
        double proposals = 0;
        for (PieceSampler sampler : pieces) {
            rate += sampler.rate();
            proposals += sampler.rate() / sampler.acceptance();
        }
        return rate / proposals;
    }
}
