package magneton.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.rate.RecoilSpectrum;
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

    /** Most cells of a piece with a negligible share of the rate, and those of one with all of it. */
    private static final int FEW_CELLS = 64;

    private static final int MOST_CELLS = 4096;

    final List<PieceSampler> pieces;
    /** Choice of the piece for a slot; null if there is one only. */
    final Alias labels;

    private final ComponentWeights weights;
    private final boolean natural;

    /**
     * Builds the tables for sampling by the density, without named weights.
     *
     * @throws NothingToGenerateException if no process has phase space and rate
     */
    public EventSampler(Experiment experiment) {
        this(experiment, RecoilSampling.NATURAL, false, false);
    }

    /**
     * Builds the tables.
     *
     * @param recoils how recoil energies are drawn
     * @param processWeights whether events carry the weights of all processes
     * @param fluxWeights whether events carry the weights of all flux components
     * @throws NothingToGenerateException if no process has phase space and rate
     * @throws IllegalArgumentException if biased recoils or weights are not available for a process or atomic model
     */
    public EventSampler(
            Experiment experiment, RecoilSampling recoils, boolean processWeights, boolean fluxWeights) {
        List<Channel> onFree = new ArrayList<>();
        List<Channel> onBound = new ArrayList<>();
        Channel.of(experiment).forEach(channel -> (channel.ionisation() == null ? onFree : onBound).add(channel));
        if (recoils != RecoilSampling.NATURAL && !onBound.isEmpty()) {
            throw new IllegalArgumentException("sampling.t: " + recoils.label() + " is not available with atomic-model "
                    + experiment.atomicModel().name() + "; use stepping or free");
        }
        // Tables of channels and pieces do not depend on each other: they are made side by side, in order.
        List<Biased> free = onFree.parallelStream()
                .flatMap(channel -> Biased.of(channel, recoils.bias(channel)).stream()).toList();
        List<BoundPiece> bound = onBound.parallelStream().flatMap(channel -> BoundPiece.of(channel).stream()).toList();
        double total = free.stream().mapToDouble(Biased::rate).sum() + bound.stream().mapToDouble(BoundPiece::rate).sum();
        if (!(total > 0)) {
            throw new NothingToGenerateException(
                    "nothing to generate: no process has phase space within recoil-range, or every rate is zero");
        }
        pieces = Stream.<PieceSampler>concat(
                free.parallelStream().map(part -> new FreePieceSampler(
                        part.piece, part.bias, part.rate, cells(part.rate / total))),
                bound.parallelStream().map(BoundPieceSampler::new)).toList();
        labels = pieces.size() == 1 ? null : Alias.of(pieces.stream().mapToDouble(PieceSampler::rate).toArray());
        natural = recoils == RecoilSampling.NATURAL;
        weights = processWeights || fluxWeights
                ? ComponentWeights.of(experiment, pieces, processWeights, fluxWeights) : null;
    }

    /**
     * Most cells of a piece. What n cells waste of a share falls as share / sqrt(n), so that the waste of all pieces is
     * least, for as many cells in all, if they go as share^(2/3).
     */
    private static int cells(double share) {
        double root = StrictMath.cbrt(share);
        return FEW_CELLS + (int) ((MOST_CELLS - FEW_CELLS) * root * root);
    }

    /** A piece with its law times T^bias, and its rate without. */
    private record Biased(Piece piece, int bias, double rate) {
        static List<Biased> of(Channel channel, int bias) {
            if (bias == 0) {
                return Piece.of(channel).stream().map(piece -> new Biased(piece, 0, piece.rate())).toList();
            }
            RecoilSpectrum unbiased = new RecoilSpectrum(channel);
            return Piece.of(channel.timesRecoilPower(bias)).stream()
                    .map(piece -> new Biased(piece, bias, channel.scatterersPerKg() * unbiased.integral(
                            piece.fromMeV() * Constants.KEV_PER_MEV, piece.toMeV() * Constants.KEV_PER_MEV)))
                    .toList();
        }
    }

    /** Columns that sampling fills; responses add theirs. */
    public EventSchema schema() {
        List<Column> columns = new ArrayList<>(List.of(Column.EVENT, Column.PROCESS, Column.NU_PDG, Column.TARGET_PDG,
                Column.SHELL, Column.E_NU, Column.T, Column.THETA, Column.PHI, Column.THETA_NU));
        if (pulsed()) {
            columns.add(Column.TIME);
        }
        columns.add(Column.WEIGHT);
        weights().ifPresent(named -> columns.addAll(named.columns()));
        return new EventSchema(columns);
    }

    /** Whether any neutrino has an arrival time. */
    boolean pulsed() {
        return pieces.stream().anyMatch(piece -> piece.channel().arrival().pulsed());
    }

    /** Whether every weight is 1. */
    boolean natural() {
        return natural;
    }

    Optional<ComponentWeights> weights() {
        return Optional.ofNullable(weights);
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
