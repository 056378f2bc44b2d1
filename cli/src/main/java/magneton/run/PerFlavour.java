package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.ValueType;

/**
 * A number by generation (e, mu, tau), the same for neutrinos and antineutrinos: one value for all three, or a map such as
 * {@code {nue: 1e-11, numu: 2e-11}} in which those left out are zero. Or so for the three pairs of generations.
 */
final class PerFlavour implements ValueType<double[]> {
    private static final List<String> WORDS = List.of("nue", "numu", "nutau");
    private static final List<String> PAIRS = List.of("nue-numu", "nue-nutau", "numu-nutau");

    private final Numbers one;
    private final Section<double[]> map;

    PerFlavour(Numbers one) {
        this.one = one;
        this.map = map("flavours", "a value for each flavour", WORDS, one, "of this flavour and its antineutrino");
    }

    private PerFlavour(Numbers one, Section<double[]> map) {
        this.one = one;
        this.map = map;
    }

    /** By pairs of flavours, e-mu, e-tau, mu-tau. */
    static PerFlavour ofPairs(Numbers one) {
        return new PerFlavour(one, map("flavour-pairs", "a value for each pair of flavours", PAIRS, one, "from one to the other"));
    }

    private static Section<double[]> map(String name, String description, List<String> words, Numbers one, String of) {
        List<Key<Double>> keys = words.stream()
                .map(word -> Key.optional(word, one, of + "; zero if not given")).toList();
        return new Section<>(name, description, List.copyOf(keys),
                v -> keys.stream().mapToDouble(key -> v.find(key).orElse(0.0)).toArray());
    }

    /** The form with one value for each flavour alone. */
    Section<double[]> map() {
        return map;
    }

    @Override
    public double[] read(ConfigNode node) {
        if (node instanceof ConfigNode.Entries) {
            return map.read(node);
        }
        double all = one.read(node);
        return new double[] {all, all, all};
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Map.of("anyOf", List.of(one.schema(definitions), map.schema(definitions)));
    }
}
