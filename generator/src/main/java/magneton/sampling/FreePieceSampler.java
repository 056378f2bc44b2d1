package magneton.sampling;

import java.util.Arrays;

import magneton.experiment.Channel;
import magneton.random.LaneRandom;
import magneton.simd.Lanes;

/** Samples free scatterers: (E, T) by rejection from a cell table, subshells by the electrons open at T. */
final class FreePieceSampler implements PieceSampler {
    final Piece piece;
    final CellTable table;
    final AcceptLaw law;
    final ShellChooser shells;
    private final boolean logarithmic;

    private final int bias;
    private final double rate;

    /**
     * A sampler of a piece.
     *
     * @param piece a piece of the channel, its law times T^bias
     * @param bias the power
     * @param rate the rate of the piece with the law itself
     * @param cells most proposal cells
     */
    FreePieceSampler(Piece piece, int bias, double rate, int cells) {
        this.piece = piece;
        this.bias = bias;
        this.rate = rate;
        this.table = new CellTableBuilder(piece).build(cells);
        this.law = AcceptLaw.of(piece);
        this.logarithmic = piece.logarithmic();
        this.shells = piece.channel().isotope() == null ? ShellChooser.of(piece.channel()) : null;
    }

    @Override
    public Channel channel() {
        return piece.channel();
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public double weight(double recoilMeV) {
        double power = 1;
        for (int i = 0; i < Math.abs(bias); i++) {
            power *= recoilMeV;
        }
        return (bias > 0 ? 1 / power : power) * (piece.rate() / rate);
    }

    @Override
    public double acceptance() {
        return table.acceptance();
    }

    @Override
    public void sample(LaneRandom random, Scratch s, Columns columns, int at, int count) {
        double[] energy = columns.energy();
        double[] recoil = columns.recoil();
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

    @Override
    public void cosines(Scratch scratch, Columns columns, int from, int n, double[] cosine) {
        scratch.sampling.cosines(law.target(), law.finalMass2(), columns.energy(), columns.recoil(), from, n, cosine);
    }

    @Override
    public void details(LaneRandom random, Scratch scratch, Columns columns, int from, int n) {
        scratch.sampling.directions(law.target(), law.finalMass2(), columns.energy(), columns.recoil(), from, n,
                scratch.factor, scratch.test, scratch.third);
        scratch.angles(columns, from, n);
        if (shells == null) {
            Arrays.fill(columns.shell(), from, from + n, -1);
            Arrays.fill(columns.target(), from, from + n, piece.channel().isotope().pdg());
        } else {
            random.fill(scratch.words, n);
            shells(scratch, columns, from, n);
            shells.hosts.choose(scratch, columns.target(), from, n);
        }
    }

    private void shells(Scratch scratch, Columns columns, int from, int n) {
        int padded = Lanes.pad(n);
        scratch.sampling.passedSteps(shells, scratch.words, columns.recoil(), from, padded, scratch.base);
        scratch.sampling.gather(shells.shell, scratch.base, scratch.segment, 0, padded);
        // Not to whole lanes: subshells of a bound piece that follows are there already.
        System.arraycopy(scratch.segment, 0, columns.shell(), from, n);
    }
}
