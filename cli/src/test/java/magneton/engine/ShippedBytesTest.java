package magneton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.ChildJvm;

/**
 * Every shipped config has one hash, in JVMs of any vector width, with kernels forced, on 1 to 8 threads, in 1 to 5
 * shards that are merged. A config joins by being there.
 *
 * <p>The JVMs that differ most always run; with {@code -Dmagneton.bytes=all} ({@code scripts/same-bytes.sh --all}) eight
 * do, in which every config meets every number of threads and of shards.
 */
class ShippedBytesTest {
    private static final Path CONFIGS = Path.of("..", "run-configs");

    /** Kernels and flags of a JVM; the width of its kernels in bits if that is known, or 0. */
    private record Variant(String kernels, int bits, String... flags) {
        @Override
        public String toString() {
            return kernels + " kernels " + String.join(" ", flags);
        }
    }

    private static final List<Variant> ALWAYS = List.of(
            new Variant("scalar", 0),
            new Variant("vector", 0),
            new Variant("best", 0, "-XX:UseAVX=2"));
    private static final List<Variant> OTHERS = List.of(
            new Variant("best", 64, "-XX:UseAVX=1"),
            new Variant("best", 0, "-XX:UseAVX=3"),
            new Variant("best", 64, "-XX:MaxVectorSize=16"),
            new Variant("best", 0, "-XX:MaxVectorSize=32"),
            new Variant("mixed", 0, "-XX:MaxVectorSize=64"));

    @TempDir
    private Path directory;

    @Test
    void everyConfigHasOneHash() throws IOException, InterruptedException {
        List<Variant> variants = new ArrayList<>(ALWAYS);
        if (System.getProperty("magneton.bytes", "").equals("all")) {
            variants.addAll(OTHERS);
        }
        Map<String, String> expected = hashes(variants.getFirst(), 0);
        assertThat(expected).hasSameSizeAs(ShippedHashes.configs(CONFIGS));
        for (int turn = 1; turn < variants.size(); turn++) {
            assertThat(hashes(variants.get(turn), turn)).as("%s", variants.get(turn)).isEqualTo(expected);
        }
    }

    private Map<String, String> hashes(Variant variant, int turn) throws IOException, InterruptedException {
        ChildJvm.Result child = ChildJvm
                .of(ShippedHashes.class.getName(), CONFIGS.toString(), directory.toString(), variant.kernels, "" + turn)
                .with("-XX:+IgnoreUnrecognizedVMOptions").with(variant.flags).run();
        assertThat(child.code()).as(child.err()).isZero();
        Map<String, String> hashes = new TreeMap<>();
        for (String line : child.out().lines().toList()) {
            String[] words = line.split(" ");
            if (words[0].endsWith(".yaml")) {
                hashes.put(words[0], words[1]);
            } else if (words[0].equals("bits") && variant.bits > 0) {
                assertThat(words[1]).as("%s", variant).isEqualTo(Integer.toString(variant.bits));
            }
        }
        return hashes;
    }
}
