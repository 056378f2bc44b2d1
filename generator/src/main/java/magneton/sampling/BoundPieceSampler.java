package magneton.sampling;

import magneton.experiment.Channel;
import magneton.random.LaneRandom;
import magneton.simd.Lanes;

/**
 * Samples bound electrons in three variables (E, T, Q^2 = q^2 - T^2) by rejection from a {@link BoundCellTable}; the subshell comes
 * with the cell. Vector kernels are the choice of the cell, the exponentials and the energies; loads of many fields of a
 * cell and the search in the flux are not faster on vectors.
 */
final class BoundPieceSampler implements PieceSampler {
    private static final long ONE_BITS = 0x3ff0000000000000L;

    private final BoundPiece piece;
    private final FluxTail flux;
    private final BoundCellTable table;
    private final HostChooser hosts;
    private final double finalMass2;

    BoundPieceSampler(BoundPiece piece) {
        this.piece = piece;
        this.flux = FluxTail.of(piece.channel().spectra());
        this.table = new BoundCellBuilder(piece, flux).build();
        this.hosts = new HostChooser(piece.channel().element().isotopes());
        this.finalMass2 = piece.finalMass() * piece.finalMass();
    }

    @Override
    public Channel channel() {
        return piece.channel();
    }

    @Override
    public double rate() {
        return piece.rate();
    }

    @Override
    public double acceptance() {
        return table.acceptance();
    }

    @Override
    public void sample(LaneRandom random, Scratch s, Columns columns, int at, int count) {
        int done = 0;
        while (done < count) {
            int wanted = (int) ((count - done) / table.acceptance() * 1.02) + Lanes.LOGICAL;
            int n = Math.min(Scratch.CHUNK, Lanes.pad(wanted));
            random.fill(s.words, 4 * n);
            s.sampling.choose(table.alias(), s.words, n, 0, s.base);
            place(s, n);
            s.math.exp(s.recoil, s.recoil, n);
            s.math.exp(s.factor, s.factor, n);
            transfers(s, n);
            energies(s, n);
            done += accept(s, n, columns, at + done);
        }
    }

    /** x into recoil, 2 y into factor. */
    private void place(Scratch s, int n) {
        double[] cells = table.cells();
        for (int i = 0; i < n; i++) {
            int cell = s.base[i] * BoundCellTable.FIELDS;
            s.recoil[i] = Math.fma(cells[cell + BoundCellTable.X_WIDTH], uniform(s.words[n + i]), cells[cell + BoundCellTable.X]);
            s.factor[i] = Math.fma(cells[cell + BoundCellTable.TWICE_Y_WIDTH], uniform(s.words[2 * n + i]),
                    cells[cell + BoundCellTable.TWICE_Y]);
        }
    }

    /** T into recoil, Q^2 into factor. */
    private void transfers(Scratch s, int n) {
        double[] cells = table.cells();
        for (int i = 0; i < n; i++) {
            int cell = s.base[i] * BoundCellTable.FIELDS;
            double t = s.recoil[i] + cells[cell + BoundCellTable.OFFSET];
            s.recoil[i] = t;
            s.factor[i] *= t;
        }
    }

    /** E of the flux above the lowest energy of each cell. */
    private void energies(Scratch s, int n) {
        double[] cells = table.cells();
        for (int i = 0; i < n; i++) {
            s.third[i] = cells[s.base[i] * BoundCellTable.FIELDS + BoundCellTable.FLUX] * uniform(s.words[3 * n + i]);
        }
        flux.segments(s.third, s.segment, n);
        s.sampling.energies(flux, s.segment, s.third, s.energy, n);
    }

    /** Writes every proposal and steps on where it is accepted: a branch would often be mispredicted. */
    private int accept(Scratch s, int n, Columns columns, int at) {
        double[] cells = table.cells();
        int used = table.alias().bitsUsed();
        double[] energy = columns.energy();
        double[] recoil = columns.recoil();
        double[] squares = columns.square();
        int[] shell = columns.shell();
        int[] shells = table.shell();
        int accepted = at;
        for (int i = 0; i < n; i++) {
            int cell = s.base[i] * BoundCellTable.FIELDS;
            double e = s.energy[i];
            double t = s.recoil[i];
            double square = s.factor[i];
            double u = uniform(s.words[n + i]);
            double v = uniform(s.words[2 * n + i]);
            double d0 = bilinear(cells, cell + BoundCellTable.D0, u, v);
            double d1 = bilinear(cells, cell + BoundCellTable.D1, u, v);
            double d2 = bilinear(cells, cell + BoundCellTable.D2, u, v);
            double sum = Math.fma(Math.fma(d0, e, d1), e, d2);
            boolean below = uniform(s.words[i] << used) * (e * e) < sum;
            // Of q^2 between (E - p')^2 and (E + p')^2
            double x = square + finalMass2;
            boolean allowed = x * Math.fma(4 * e, e - t, -x) >= 4 * (e * e) * finalMass2;
            energy[accepted] = e;
            recoil[accepted] = t;
            squares[accepted] = square;
            shell[accepted] = shells[s.base[i]];
            accepted += below & allowed ? 1 : 0;
        }
        return accepted - at;
    }

    private static double bilinear(double[] c, int at, double u, double v) {
        return Math.fma(v, Math.fma(u, c[at + 3], c[at + 2]), Math.fma(u, c[at + 1], c[at]));
    }

    private static double uniform(long word) {
        return Double.longBitsToDouble(word >>> 12 | ONE_BITS) - 1;
    }

    @Override
    public void cosines(Scratch scratch, Columns columns, int from, int n, double[] cosine) {
        double[] energy = columns.energy();
        double[] recoil = columns.recoil();
        double[] square = columns.square();
        for (int i = from; i < from + n; i++) {
            double e = energy[i];
            double t = recoil[i];
            double along = twiceAlong(e, t, square[i]);
            cosine[i] = Math.min(1, along / (2 * e * Math.sqrt(t * t + square[i])));
        }
    }

    /** 2 k.q = 2 E q cos(theta) = 2 E T + Q^2 + m^2. */
    private double twiceAlong(double e, double t, double square) {
        return 2 * e * t + square + finalMass2;
    }

    @Override
    public void details(LaneRandom random, Scratch s, Columns columns, int from, int n) {
        for (int i = 0; i < n; i++) {
            double e = columns.energy()[from + i];
            double t = columns.recoil()[from + i];
            double square = columns.square()[from + i];
            double along = twiceAlong(e, t, square);
            // (2 E q)^2 - along^2, in which nothing large cancels
            double x = square + finalMass2;
            double sine2 = x * Math.fma(4 * e, e - t, -x) - 4 * (e * e) * finalMass2;
            s.factor[i] = Math.sqrt(Math.max(0, sine2));
            s.test[i] = along;
            s.third[i] = 2 * e * e - along;
        }
        s.angles(columns, from, n);
        random.fill(s.words, n);
        hosts.choose(s, columns.target(), from, n);
    }
}
