package magneton.sampling;

import java.util.Arrays;

/**
 * Walker's alias method with integer weights: choosing costs one table word, and the probability of every outcome is
 * exactly {@code weight / 2^(bits + 20)}, so that a later rejection can correct for the rounding.
 *
 * <p>Walker (1977), doi:10.1145/355744.355749; table after Vose (1991).
 */
final class Alias {
    /** Resolution of a slot: weights are counted in units of 2^-20 of a slot. */
    static final int FRACTION_BITS = 20;

    private static final long UNIT = 1L << FRACTION_BITS;

    private final int bits;
    /** Per slot: units that stay in the slot (high 32 bits) and the outcome the others go to (low 32 bits). */
    private final long[] slots;
    private final double[] probability;

    private Alias(int bits, long[] slots, double[] probability) {
        this.bits = bits;
        this.slots = slots;
        this.probability = probability;
    }

    /** Table for positive weights (rounded up, never to zero); zero weights are never chosen. */
    static Alias of(double[] weights) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(weights.length - 1));
        int slotCount = 1 << bits;
        long units = slotCount * UNIT;
        long[] counts = integerWeights(weights, units);
        double[] probability = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            probability[i] = (double) counts[i] / units;
        }
        return new Alias(bits, vose(counts, slotCount), probability);
    }

    private static long[] integerWeights(double[] weights, long units) {
        double sum = 0;
        int largest = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            largest = weights[i] > weights[largest] ? i : largest;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("an alias table needs a positive weight");
        }
        long[] counts = new long[weights.length];
        long left = units;
        for (int i = 0; i < weights.length; i++) {
            counts[i] = (long) Math.ceil(weights[i] / sum * (units - weights.length));
            left -= counts[i];
        }
        counts[largest] += left;
        return counts;
    }

    private static long[] vose(long[] counts, int slotCount) {
        long[] remaining = Arrays.copyOf(counts, slotCount);
        long[] slots = new long[slotCount];
        int[] small = new int[slotCount];
        int[] large = new int[slotCount];
        int smallCount = 0;
        int largeCount = 0;
        for (int i = slotCount - 1; i >= 0; i--) {
            if (remaining[i] < UNIT) {
                small[smallCount++] = i;
            } else {
                large[largeCount++] = i;
            }
        }
        while (smallCount > 0) {
            int poor = small[--smallCount];
            int rich = large[largeCount - 1];
            slots[poor] = remaining[poor] << 32 | rich;
            remaining[rich] -= UNIT - remaining[poor];
            if (remaining[rich] < UNIT) {
                largeCount--;
                small[smallCount++] = rich;
            }
        }
        while (largeCount > 0) {
            int full = large[--largeCount];
            slots[full] = UNIT << 32 | full;
        }
        return slots;
    }

    /** Number of high bits of the word that {@link #choose} uses. */
    int bitsUsed() {
        return bits + FRACTION_BITS;
    }

    int bits() {
        return bits;
    }

    /** The table itself, for kernels: units that stay in the slot (high 32 bits) and where the others go (low 32). */
    long[] slots() {
        return slots;
    }

    /** The outcome for a random word; uses its {@link #bitsUsed()} highest bits. */
    int choose(long word) {
        int slot = (int) (word >>> (64 - bits));
        long entry = slots[slot];
        long fraction = word << bits >>> (64 - FRACTION_BITS);
        return fraction < entry >>> 32 ? slot : (int) entry;
    }

    /** Exact probability of an outcome. */
    double probability(int outcome) {
        return probability[outcome];
    }
}
