package magneton.sampling;

import java.util.Arrays;

import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.random.LaneRandom;
import magneton.simd.SimdMode;

/**
 * Fills blocks of events for one thread. Block b is a pure function of (experiment, seed, b): every random stream in it
 * is derived from these, and a partial last block is the head of the whole one.
 *
 * <p>Pieces are generated side by side ("piece order"); {@link #source} then says for every slot which event it takes.
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
    private final int[] label = new int[EventSampler.BLOCK];
    private final int[] source = new int[ROOM];
    private final int[] start;
    private final double[] energy = new double[ROOM];
    private final double[] recoil = new double[ROOM];
    private final double[] theta = new double[ROOM];
    private final double[] thetaNu = new double[ROOM];
    private final int[] shell = new int[ROOM];
    private final int[] target = new int[ROOM];
    private final int[] processCode;
    private final int[] nuPdg;

    BlockSampler(EventSampler sampler, SimdMode mode) {
        this.sampler = sampler;
        this.random = new LaneRandom(mode);
        this.scratch = new Scratch(mode);
        int pieces = sampler.pieces.size();
        start = new int[pieces + 1];
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
        sample(seed, block, energy, recoil);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            details(seed, block, k);
        }
        batch.size(events);
        Interleaver interleaver = new Interleaver(scratch, sampler.labels == null ? null : source, events);
        interleaver.doubles(energy, batch.doubles(Column.E_NU));
        interleaver.scaled(recoil, Constants.KEV_PER_MEV, batch.doubles(Column.T));
        interleaver.doubles(theta, batch.doubles(Column.THETA));
        interleaver.doubles(thetaNu, batch.doubles(Column.THETA_NU));
        interleaver.ints(shell, batch.ints(Column.SHELL));
        interleaver.ints(target, batch.ints(Column.TARGET_PDG));
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

    /**
     * Process, energy, recoil and cos(theta) of a whole block in memory, mixed into slot order: the raw sampling speed.
     * The arrays hold {@link #ROOM} elements.
     *
     * @return something that depends on the events, so that no compiler skips the work
     */
    public double raw(long seed, long block, double[] energyMeV, double[] recoilMeV, double[] cosine, int[] process) {
        boolean mixed = sampler.labels != null;
        double[] e = mixed ? energy : energyMeV;
        double[] t = mixed ? recoil : recoilMeV;
        double[] c = mixed ? theta : cosine;
        sample(seed, block, e, t);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            AcceptLaw law = sampler.pieces.get(k).law;
            scratch.sampling.cosines(law.target(), law.finalMass2(), e, t, start[k], start[k + 1] - start[k], c);
        }
        if (mixed) {
            Interleaver interleaver = new Interleaver(scratch, source, EventSampler.BLOCK);
            interleaver.doubles(e, energyMeV);
            interleaver.doubles(t, recoilMeV);
            interleaver.doubles(c, cosine);
        }
        byLabel(processCode, process, EventSampler.BLOCK);
        return energyMeV[0] + recoilMeV[0] + cosine[0];
    }

    /** Labels, and (E, T) of every piece in piece order. */
    private void sample(long seed, long block, double[] energyMeV, double[] recoilMeV) {
        drawLabels(seed, block);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            int count = start[k + 1] - start[k];
            if (count > 0) {
                random.seed(seed, block, PIECES + 2 * k);
                sampler.pieces.get(k).sample(random, scratch, energyMeV, recoilMeV, start[k], count);
            }
        }
    }

    /** Draws the piece of each slot; leaves the first event of each piece in {@link #start}. */
    private void drawLabels(long seed, long block) {
        int block0 = EventSampler.BLOCK;
        Arrays.fill(start, 0);
        if (sampler.labels == null) {
            start[1] = block0;
            return;
        }
        random.seed(seed, block, LABELS);
        for (int from = 0; from < block0; from += Scratch.CHUNK) {
            random.fill(scratch.words, Scratch.CHUNK);
            for (int i = 0; i < Scratch.CHUNK; i++) {
                int k = sampler.labels.choose(scratch.words[i]);
                label[from + i] = k;
                source[from + i] = start[k + 1]++;
            }
        }
        for (int k = 0; k < start.length - 1; k++) {
            start[k + 1] += start[k];
        }
        for (int i = 0; i < block0; i++) {
            source[i] += start[label[i]];
        }
    }

    /** Angles, subshells and host isotopes of piece k, in piece order. */
    private void details(long seed, long block, int k) {
        PieceSampler piece = sampler.pieces.get(k);
        random.seed(seed, block, PIECES + 2 * k + 1);
        for (int from = start[k]; from < start[k + 1]; from += Scratch.CHUNK) {
            int n = Math.min(Scratch.CHUNK, start[k + 1] - from);
            angles(piece.law, from, n);
            if (piece.shells == null) {
                Arrays.fill(shell, from, from + n, -1);
                Arrays.fill(target, from, from + n, piece.piece.channel().isotope().pdg());
            } else {
                random.fill(scratch.words, n);
                hosts(piece.shells, from, n);
            }
        }
    }

    private void angles(AcceptLaw law, int from, int n) {
        scratch.sampling.directions(
                law.target(), law.finalMass2(), energy, recoil, from, n, scratch.factor, scratch.test, scratch.third);
        scratch.math.atan2(scratch.factor, scratch.test, scratch.test, n);
        scratch.math.atan2(scratch.factor, scratch.third, scratch.third, n);
        System.arraycopy(scratch.test, 0, theta, from, n);
        System.arraycopy(scratch.third, 0, thetaNu, from, n);
    }

    private void hosts(ShellChooser chooser, int from, int n) {
        scratch.sampling.shells(chooser, scratch.words, recoil, from, n, scratch.test);
        for (int i = 0; i < n; i++) {
            shell[from + i] = chooser.shellOf(scratch.test[i]);
            target[from + i] = chooser.isotopePdg[chooser.isotopes.choose(scratch.words[i])];
        }
    }

    private void byLabel(int[] values, int[] out, int n) {
        if (sampler.labels == null) {
            Arrays.fill(out, 0, n, values[0]);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = values[label[i]];
        }
    }

    private void azimuths(long seed, long block, double[] phi, int n) {
        random.seed(seed, block, AZIMUTH);
        random.uniform(phi, n);
        scratch.sampling.scale(phi, 2 * Math.PI, phi, n);
    }
}
