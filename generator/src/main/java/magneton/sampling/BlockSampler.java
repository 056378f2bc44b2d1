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
 * <p>Pieces are generated one after the other ("piece order"); {@link PieceLabels} then says for every slot which event
 * it takes.
 */
public final class BlockSampler {
    // Streams of a block. Responses use their own numbers from 1000 on.
    private static final int LABELS = 0;
    private static final int AZIMUTH = 1;
    private static final int ARRIVAL = 2;
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
    /** Arrival times; null for a steady source. */
    private final ArrivalTimes arrivals;

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
            Channel channel = sampler.pieces.get(k).channel();
            processCode[k] = channel.process().code();
            nuPdg[k] = channel.flavour().pdg();
        }
        arrivals = sampler.pulsed()
                ? new ArrivalTimes(sampler.pieces.stream().map(piece -> piece.channel().arrival()).toList(), mode) : null;
    }

    /**
     * Fills the sampling columns of {@code batch} with the first {@code events} events of block {@code block}.
     *
     * @param events at most {@link EventSampler#BLOCK}
     */
    public void fill(EventBatch batch, long seed, long block, int events) {
        boolean mixed = labels.mixed();
        Columns slots = Columns.of(batch, pieceOrder.square());
        Columns columns = mixed ? pieceOrder : slots;
        sample(seed, block, columns);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            details(seed, block, k, columns);
        }
        batch.size(events);
        if (mixed) {
            mix(slots, events);
        } else {
            scratch.sampling.scale(slots.recoil(), Constants.KEV_PER_MEV, slots.recoil(), 0, events);
        }
        byLabel(processCode, batch.ints(Column.PROCESS), events);
        byLabel(nuPdg, batch.ints(Column.NU_PDG), events);
        azimuths(seed, block, batch.doubles(Column.PHI), events);
        if (arrivals != null) {
            random.seed(seed, block, ARRIVAL);
            arrivals.fill(random, labels.label(), batch.doubles(Column.TIME), events);
        }
        weigh(batch, events);
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
        kernels.gather(pieceOrder.shell(), source, slots.shell(), 0, events);
        kernels.gather(pieceOrder.target(), source, slots.target(), 0, events);
    }

    /**
     * Process, energy, recoil and cos(theta) of a whole block in memory, mixed into slot order: the raw sampling speed.
     * The arrays hold {@link #ROOM} elements.
     *
     * @return something that depends on the events, so that no compiler skips the work
     */
    public double raw(long seed, long block, double[] energyMeV, double[] recoilMeV, double[] cosine, int[] process) {
        boolean mixed = labels.mixed();
        Columns columns = mixed ? pieceOrder : pieceOrder.with(energyMeV, recoilMeV);
        double[] c = mixed ? pieceOrder.theta() : cosine;
        sample(seed, block, columns);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            int from = labels.start(k);
            sampler.pieces.get(k).cosines(scratch, columns, from, labels.start(k + 1) - from, c);
        }
        if (mixed) {
            scratch.sampling.gather(columns.energy(), labels.source(), 1, energyMeV, EventSampler.BLOCK);
            scratch.sampling.gather(columns.recoil(), labels.source(), 1, recoilMeV, EventSampler.BLOCK);
            scratch.sampling.gather(c, labels.source(), 1, cosine, EventSampler.BLOCK);
        }
        byLabel(processCode, process, EventSampler.BLOCK);
        return energyMeV[0] + recoilMeV[0] + cosine[0];
    }

    /** Labels, and (E, T) of every piece in piece order. */
    private void sample(long seed, long block, Columns columns) {
        random.seed(seed, block, LABELS);
        labels.draw(random, scratch);
        for (int k = 0; k < sampler.pieces.size(); k++) {
            int count = labels.start(k + 1) - labels.start(k);
            if (count > 0) {
                random.seed(seed, block, PIECES + 2 * k);
                sampler.pieces.get(k).sample(random, scratch, columns, labels.start(k), count);
            }
        }
    }

    /** Angles, subshells and host isotopes of piece k, in piece order. */
    private void details(long seed, long block, int k, Columns columns) {
        random.seed(seed, block, PIECES + 2 * k + 1);
        int end = labels.start(k + 1);
        for (int from = labels.start(k); from < end; from += Scratch.CHUNK) {
            sampler.pieces.get(k).details(random, scratch, columns, from, Math.min(Scratch.CHUNK, end - from));
        }
    }

    private void byLabel(int[] values, int[] out, int n) {
        if (!labels.mixed()) {
            Arrays.fill(out, 0, n, values[0]);
            return;
        }
        scratch.sampling.gather(values, labels.label(), out, 0, n);
    }

    private void weigh(EventBatch batch, int events) {
        double[] weight = batch.doubles(Column.WEIGHT);
        if (sampler.natural()) {
            Arrays.fill(weight, 0, events, 1);
        } else {
            double[] recoilKeV = batch.doubles(Column.T);
            for (int i = 0; i < events; i++) {
                weight[i] = sampler.pieces.get(labels.label()[i]).weight(recoilKeV[i] / Constants.KEV_PER_MEV);
            }
        }
        sampler.weights().ifPresent(named -> named.fill(batch, labels.label()));
    }

    private void azimuths(long seed, long block, double[] phi, int n) {
        random.seed(seed, block, AZIMUTH);
        for (int from = 0; from < n; from += Scratch.CHUNK) {
            int part = Math.min(Scratch.CHUNK, n - from);
            random.uniform(scratch.test, part);
            scratch.sampling.scale(scratch.test, 2 * Math.PI, phi, from, part);
        }
    }
}
