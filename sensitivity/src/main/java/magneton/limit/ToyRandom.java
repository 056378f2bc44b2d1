package magneton.limit;

import org.apache.commons.rng.UniformRandomProvider;

import magneton.random.LaneRandom;
import magneton.simd.SimdMode;

/** The random numbers of one toy: a function of (seed, toy, stream), whatever thread draws them. */
final class ToyRandom implements UniformRandomProvider {
    private static final int CHUNK = 256;

    private final LaneRandom random = new LaneRandom(SimdMode.SCALAR);
    private final long[] words = new long[CHUNK];
    private int used = CHUNK;

    ToyRandom(long seed, long toy, int stream) {
        random.seed(seed, toy, stream);
    }

    @Override
    public long nextLong() {
        if (used == CHUNK) {
            random.fill(words, CHUNK);
            used = 0;
        }
        return words[used++];
    }
}
