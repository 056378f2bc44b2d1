package magneton.sampling;

import java.util.Arrays;

import magneton.random.LaneRandom;

/**
 * The piece of every slot of a block, drawn independently, and where each slot finds its event: slots of a piece take
 * its events in order.
 *
 * <p>Counting runs in four quarters of the block side by side: one counter would make every step wait for the store of
 * the step before (5 cycles where one piece dominates).
 */
final class PieceLabels {
    private static final int QUARTERS = 4;
    private static final int QUARTER = EventSampler.BLOCK / QUARTERS;

    private final Alias alias;
    private final int pieces;
    private final int[] label = new int[EventSampler.BLOCK + 16];
    private final int[] source = new int[EventSampler.BLOCK + 16];
    private final int[] start;
    /** Counter of (quarter, piece). */
    private final int[] next;

    PieceLabels(Alias alias, int pieces) {
        this.alias = alias;
        this.pieces = pieces;
        this.start = new int[pieces + 1];
        this.next = new int[QUARTERS * pieces];
        start[pieces] = EventSampler.BLOCK;
    }

    /** Whether there is more than one piece, so that events have to be brought from piece order into slot order. */
    boolean mixed() {
        return alias != null;
    }

    /** Piece of each slot. */
    int[] label() {
        return label;
    }

    /** For each slot the position of its event in piece order. */
    int[] source() {
        return source;
    }

    /** First event of piece k in piece order; of the number of pieces, the size of the block. */
    int start(int piece) {
        return start[piece];
    }

    /** Draws the labels of a block from a seeded generator. */
    void draw(LaneRandom random, Scratch scratch) {
        if (!mixed()) {
            return;
        }
        for (int from = 0; from < EventSampler.BLOCK; from += Scratch.CHUNK) {
            random.fill(scratch.words, Scratch.CHUNK);
            scratch.sampling.choose(alias, scratch.words, Scratch.CHUNK, 0, scratch.base);
            System.arraycopy(scratch.base, 0, label, from, Scratch.CHUNK);
        }
        rankWithinQuarters();
        quarterOffsets();
        for (int q = 0; q < QUARTERS; q++) {
            scratch.sampling.add(next, q * pieces, label, source, q * QUARTER, QUARTER);
        }
    }

    private void rankWithinQuarters() {
        Arrays.fill(next, 0);
        for (int i = 0; i < QUARTER; i++) {
            source[i] = next[label[i]]++;
            source[QUARTER + i] = next[pieces + label[QUARTER + i]]++;
            source[2 * QUARTER + i] = next[2 * pieces + label[2 * QUARTER + i]]++;
            source[3 * QUARTER + i] = next[3 * pieces + label[3 * QUARTER + i]]++;
        }
    }

    /** Turns counts into the first position of each (quarter, piece), pieces one after the other. */
    private void quarterOffsets() {
        int position = 0;
        for (int k = 0; k < pieces; k++) {
            start[k] = position;
            for (int q = 0; q < QUARTERS; q++) {
                int count = next[q * pieces + k];
                next[q * pieces + k] = position;
                position += count;
            }
        }
    }
}
