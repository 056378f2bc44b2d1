package magneton.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import magneton.simd.SimdMode;

/** The lanes are the Commons RNG generator, bit for bit, and their states depend on (seed, block, stream) alone. */
class LaneRandomTest {
    @ParameterizedTest
    @EnumSource(SimdMode.class)
    void everyLaneIsCommonsL64X128Mix(SimdMode mode) {
        LaneRandom random = new LaneRandom(mode);
        random.seed(20121101, 7, 3);
        L64X128Mix[] reference = new L64X128Mix[8];
        for (int lane = 0; lane < 8; lane++) {
            reference[lane] = new L64X128Mix(random.laneSeed(lane));
        }
        long[] words = new long[4096];
        random.fill(words, 2048);
        random.fill(words, 2048, 2048);
        for (int i = 0; i < words.length; i++) {
            assertThat(words[i]).as("word %d", i).isEqualTo(reference[i % 8].nextLong());
        }
    }

    @ParameterizedTest
    @EnumSource(SimdMode.class)
    void uniformsAreTheHighBitsOfTheWords(SimdMode mode) {
        LaneRandom words = new LaneRandom(SimdMode.SCALAR);
        LaneRandom uniforms = new LaneRandom(mode);
        words.seed(1, 2, 3);
        uniforms.seed(1, 2, 3);
        long[] w = new long[1024];
        double[] u = new double[1024];
        words.fill(w, w.length);
        uniforms.uniform(u, u.length);
        for (int i = 0; i < w.length; i++) {
            assertThat(u[i]).isEqualTo((w[i] >>> 12) * 0x1p-52);
        }
    }

    @Test
    void nearbySeedsBlocksAndStreamsGiveDifferentStates() {
        Set<Long> first = new HashSet<>();
        LaneRandom random = new LaneRandom(SimdMode.SCALAR);
        long[] words = new long[8];
        for (long seed = 0; seed < 20; seed++) {
            for (long block = 0; block < 20; block++) {
                for (int stream = 0; stream < 20; stream++) {
                    random.seed(seed, block, stream);
                    random.fill(words, 8);
                    for (long word : words) {
                        first.add(word);
                    }
                }
            }
        }
        assertThat(first).hasSize(20 * 20 * 20 * 8);
    }
}
