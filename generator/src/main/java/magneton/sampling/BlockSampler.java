package magneton.sampling;

import java.util.Arrays;

import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.random.LaneRandom;
import magneton.simd.Lanes;
import magneton.simd.SimdMode;

/**
 * Fills blocks of events for one thread. Block b is a pure function of (experiment, seed, b): every random stream in it
 * is derived from these, and a partial last block is the head of the whole one.
 *
 * <p>Pieces are generated one after the other ("piece order"); {@link PieceLabels} then says for every slot which event
 * it takes.
 */
public final class BlockSampler {
    // Streams of a block. Responses use their own numbers from 1000 on.
    private static final int LABELS = 0;
    private static final int AZIMUTH = 1;
    private static final int PIECES = 1 << 16;

    /** Elements of an array a block is sampled into: the block, and room for what the last chunk brings too many. */
    public static final int ROOM = EventSampler.BLOCK + Scratch.CHUNK + 16;

    private final EventSampler sampler;
    private final LaneRandom random;
    private final Scratch scratch;
    private final PieceLabels labels;
    /** Events in piece order, where there are several pieces to mix. */
    private final Columns pieceOrder;
    private final int[] processCode;
    private final int[] nuPdg;

    BlockSampler(EventSampler sampler, SimdMode mode) {
        this.sampler = sampler;
        this.random = new LaneRandom(mode);
        this.scratch = new Scratch(mode);
        int pieces = sampler.pieces.size();
        pieceOrder = Columns.ofLength(ROOM);
        labels = new PieceLabels(sampler.labels, pieces);
        processCode = new int[pieces];
        nuPdg = new int[pieces];
        for (int k = 0; k < pieces; k++) {
            Channel channel = sampler.pieces.get(k).piece.channel();
            processCode[k] = channel.process().code();
            nuPdg[k] = channel.flavour().pdg();
        }
    }

    /**
     * Fills the sampling columns of {@code batch} with the first {@code events} events of block {@code block}.
     *
     * @param events at most {@link EventSampler#BLOCK}
     */
    public void fill(EventBatch batch, long seed, long block, int events) {
        boolean mixed = labels.mixed();
        Columns slots = Columns.of(batch);
        Columns columns = mixed ? pieceOrder : slots;
        sample(seed, block, columns.energy(), columns.recoil());
        for (int k = 0; k < sampler.pieces.size(); k++) {
            details(seed, block, k, columns);
        }
        batch.size(events);
        if (mixed) {
            mix(slots, events);
        } else {
            scratch.sampling.scale(slots.recoil(), Constants.KEV_PER_MEV, slots.recoil(), events);
        }
        byLabel(processCode, batch.ints(Column.PROCESS), events);
        byLabel(nuPdg, batch.ints(Column.NU_PDG), events);
        azimuths(seed, block, batch.doubles(Column.PHI), events);
        Arrays.fill(batch.doubles(Column.WEIGHT), 0, events, 1);
        long[] index = batch.longs(Column.EVENT);
        long first = block * EventSampler.BLOCK;
        for (int i = 0; i < events; i++) {
            index[i] = first + i;
        }
    }

    /** Brings the columns from piece order into slot order, and recoils from MeV to keV. */
    private void mix(Columns slots, int events) {
        SamplingKernels kernels = scratch.sampling;
        int[] source = labels.source();
        kernels.gather(pieceOrder.energy(), source, 1, slots.energy(), events);
        kernels.gather(pieceOrder.recoil(), source, Constants.KEV_PER_MEV, slots.recoil(), events);
        kernels.gather(pieceOrder.theta(), source, 1, slots.theta(), events);
        kernels.gather(pieceOrder.thetaNu(), source, 1, slots.thetaNu(), events);
        int[] shell = slots.shell();
        int[] target = slots.target();
        for (int i = 0; i < events; i++) {
            shell[i] = pieceOrder.shell()[source[i]];
            target[i] = pieceOrder.target()[source[i]];
        }
    }

    /**
     * Process, energy, recoil and cos(theta) of a whole block in memory, mixed into slot order: the raw sampling speed.
     * The arrays hold {@link #ROOM} elements.
     *
     * @return something that depends on the events, so that no compiler skips the work
     */
    public double raw(long seed, long block, double[] energyMeV, double[] recoilMeV, double[] cosine, int[] process) {
        boolean mixed = labels.mixed();
        double[] e = mixed ? pieceOrder.energy() : energyMeV;
        double[] t = mixed ? pieceOrder.recoil() : recoilMeV;
        double[] c = mixed ? pieceOrder.theta() : cosine;
        sample(seed, block, e, t);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            AcceptLaw law = sampler.pieces.get(k).law;
            scratch.sampling.cosines(law.target(), law.finalMass2(), e, t, labels.start(k), labels.start(k + 1) - labels.start(k), c);
        }
        if (mixed) {
            scratch.sampling.gather(e, labels.source(), 1, energyMeV, EventSampler.BLOCK);
            scratch.sampling.gather(t, labels.source(), 1, recoilMeV, EventSampler.BLOCK);
            scratch.sampling.gather(c, labels.source(), 1, cosine, EventSampler.BLOCK);
        }
        byLabel(processCode, process, EventSampler.BLOCK);
        return energyMeV[0] + recoilMeV[0] + cosine[0];
    }

    /** Labels, and (E, T) of every piece in piece order. */
    private void sample(long seed, long block, double[] energyMeV, double[] recoilMeV) {
        random.seed(seed, block, LABELS);
        labels.draw(random, scratch);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            int count = labels.start(k + 1) - labels.start(k);
            if (count > 0) {
                random.seed(seed, block, PIECES + 2 * k);
                sampler.pieces.get(k).sample(random, scratch, energyMeV, recoilMeV, labels.start(k), count);
            }
        }
    }

    /** Angles, subshells and host isotopes of piece k, in piece order. */
    private void details(long seed, long block, int k, Columns columns) {
        PieceSampler piece = sampler.pieces.get(k);
        random.seed(seed, block, PIECES + 2 * k + 1);
        for (int from = labels.start(k); from < labels.start(k + 1); from += Scratch.CHUNK) {
            int n = Math.min(Scratch.CHUNK, labels.start(k + 1) - from);
            angles(piece.law, columns, from, n);
            if (piece.shells == null) {
                Arrays.fill(columns.shell(), from, from + n, -1);
                Arrays.fill(columns.target(), from, from + n, piece.piece.channel().isotope().pdg());
            } else {
                random.fill(scratch.words, n);
                hosts(piece.shells, columns, from, n);
            }
        }
    }

    private void angles(AcceptLaw law, Columns columns, int from, int n) {
        scratch.sampling.directions(law.target(), law.finalMass2(), columns.energy(), columns.recoil(), from, n,
                scratch.factor, scratch.test, scratch.third);
        scratch.math.atan2(scratch.factor, scratch.test, scratch.test, n);
        scratch.math.atan2(scratch.factor, scratch.third, scratch.third, n);
        System.arraycopy(scratch.test, 0, columns.theta(), from, n);
        System.arraycopy(scratch.third, 0, columns.thetaNu(), from, n);
    }

    private void hosts(ShellChooser chooser, Columns columns, int from, int n) {
        int[] chosen = scratch.base;
        scratch.sampling.passedSteps(chooser, scratch.words, columns.recoil(), from, n, chosen);
        int[] shell = columns.shell();
        for (int i = 0; i < n; i++) {
            shell[from + i] = chooser.shellOf(chosen[i]);
        }
        scratch.sampling.choose(chooser.isotopes, scratch.words, Lanes.pad(n), 0, chosen);
        int[] target = columns.target();
        int[] pdg = chooser.isotopePdg;
        for (int i = 0; i < n; i++) {
            target[from + i] = pdg[chosen[i]];
        }
    }

    private void byLabel(int[] values, int[] out, int n) {
        if (!labels.mixed()) {
            Arrays.fill(out, 0, n, values[0]);
            return;
        }
        int[] label = labels.label();
        for (int i = 0; i < n; i++) {
            out[i] = values[label[i]];
        }
    }

    private void azimuths(long seed, long block, double[] phi, int n) {
        random.seed(seed, block, AZIMUTH);
        random.uniform(phi, n);
        scratch.sampling.scale(phi, 2 * Math.PI, phi, n);
    }

    /** The columns that pieces fill. */
    private record Columns(
            double[] energy, double[] recoil, double[] theta, double[] thetaNu, int[] shell, int[] target) {

        static Columns ofLength(int n) {
            return new Columns(new double[n], new double[n], new double[n], new double[n], new int[n], new int[n]);
        }

        static Columns of(EventBatch batch) {
            return new Columns(batch.doubles(Column.E_NU), batch.doubles(Column.T), batch.doubles(Column.THETA),
                    batch.doubles(Column.THETA_NU), batch.ints(Column.SHELL), batch.ints(Column.TARGET_PDG));
        }
    }
}
