package magneton.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.config.ConfigException;
import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Interval;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.unit.Measure;

/**
 * How a run is analysed for its sensitivity.
 *
 * @param windowKeV observed energies that it uses, if not all
 * @param binKeV width of bins where there are no data, if given
 * @param off how the time with the source off enters
 * @param priors relative widths of priors in place of the usual ones, by nuisance parameter
 */
public record SearchOptions(Optional<Interval> windowKeV, Optional<Double> binKeV, Off off, Map<String, Double> priors) {
    /** The usual analysis. */
    static final SearchOptions USUAL = new SearchOptions(Optional.empty(), Optional.empty(), Off.SMOOTH, Map.of());

    /** What the time with the source off tells of the background. */
    public enum Off {
        /** Its shape and size, by a smooth fit. */
        SMOOTH,
        /** A spectrum that is subtracted bin by bin, with its own fluctuations. */
        BIN_BY_BIN;

        private String word() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private static final Key<Interval> WINDOW = Key.optional("window", Interval.of(DetectorKeys.ENERGY.notNegative()),
            "observed energies that it uses; those that the detector sees if not given");
    private static final Key<Double> BIN = Key.optional("bin", Numbers.quantity(Measure.ENERGY).positive(),
            "width of bins; without it 100 bins, and always those of data");
    private static final Key<Off> OFF = Key.withDefault("off", Types.word("use of the time off", List.of(Off.values()), Off::word),
            "smooth", "the background from the time off: smooth, as a curve that is known, or bin-by-bin, subtracted");

    private static final String FREE = "free";
    private static final ValueType<Double> WIDTH = new ValueType<>() {
        private static final Numbers RELATIVE = Numbers.number().between(0, 10);

        @Override
        public Double read(ConfigNode node) {
            if (node instanceof ConfigNode.Scalar scalar && scalar.text().equals(FREE)) {
                return Double.POSITIVE_INFINITY;
            }
            try {
                return RELATIVE.read(node);
            } catch (ConfigException e) {
                throw ConfigException.at(node, "a prior is a relative width from 0 (held) to 10, such as 5 %, or 'free'");
            }
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Definitions.ordered("anyOf", List.of(RELATIVE.schema(definitions), Map.of("const", FREE)));
        }
    };
    private static final Key<Map<String, Double>> PRIORS = Key.optional("priors", Types.map(WIDTH),
            "relative widths of priors of nuisance parameters in place of the usual ones: {flux: 5 %, background.flat: free}");

    static final Section<SearchOptions> SECTION = new Section<>("sensitivity", "how the sensitivity is worked out",
            List.of(WINDOW, BIN, OFF, PRIORS),
            v -> new SearchOptions(v.find(WINDOW), v.find(BIN), v.get(OFF), v.find(PRIORS).orElse(Map.of())));
}
