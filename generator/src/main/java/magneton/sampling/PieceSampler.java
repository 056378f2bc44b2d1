package magneton.sampling;

import magneton.random.LaneRandom;
import magneton.simd.Lanes;

/** Samples (E, T) of one piece by rejection from its cell table. Immutable; scratch is the caller's. */
final class PieceSampler {
    final Piece piece;
    final CellTable table;
    final AcceptLaw law;
    final ShellChooser shells;
    private final boolean logarithmic;

    PieceSampler(Piece piece, int cells) {
        this.piece = piece;
        this.table = new CellTableBuilder(piece).build(cells);
        this.law = AcceptLaw.of(piece);
        this.logarithmic = piece.logarithmic();
        this.shells = piece.channel().isotope() == null ? ShellChooser.of(piece.channel()) : null;
    }

    /**
     * Writes {@code count} events to {@code energy} and {@code recoil} (MeV) from {@code at} on. The arrays need
     * {@link Scratch#CHUNK} + 8 elements of room after the last event.
     */
    void sample(LaneRandom random, Scratch s, double[] energy, double[] recoil, int at, int count) {
        int done = 0;
        while (done < count) {
            int wanted = (int) ((count - done) / table.acceptance() * 1.02) + Lanes.LOGICAL;
            int n = Math.min(Scratch.CHUNK, Lanes.pad(wanted));
            random.fill(s.words, 3 * n);
            s.sampling.propose(table, s.words, n, s.base, s.energy, s.recoil, s.factor, s.test);
            if (logarithmic) {
                s.math.exp(s.recoil, s.recoil, n);
            }
            if (piece.weight() != null) {
                s.sampling.weigh(piece.weight(), s.recoil, s.factor, s.third, n);
            }
            done += s.sampling.accept(law, s.energy, s.recoil, s.factor, s.test, n, energy, recoil, at + done);
        }
    }
}
