package magneton.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.unit.Measure;

/**
 * Target mass and how long it counts.
 *
 * @param massKg target mass
 * @param timeS live time with the source on; 0 if the exposure counts protons
 * @param offTimeS live time with the source off, for background
 * @param protons protons on target; 0 if the exposure counts time
 */
public record Exposure(double massKg, double timeS, double offTimeS, double protons) {
    private static final double SECONDS_PER_DAY = 86400;

    private static final Key<Double> MASS =
            Key.required("mass", Numbers.quantity(Measure.MASS).positive(), "target mass");
    private static final Key<Double> TIME =
            Key.optional("time", Numbers.quantity(Measure.TIME).positive(), "live time with the source on");
    private static final Key<Double> OFF_TIME = Key.optional("off-time",
            Numbers.quantity(Measure.TIME).notNegative(), "live time with the source off");
    private static final Key<Double> PROTONS = Key.optional("protons",
            Numbers.number().positive(), "protons on target, for sources that count by them");

    private static final Section<Exposure> SECTION = new Section<>("exposure", "target mass and live time",
            List.of(MASS, TIME, OFF_TIME, PROTONS), Exposure::of);
    private static final Numbers PRODUCT = Numbers.quantity(Measure.EXPOSURE).positive();

    /** {@code {mass: ..., time: ...}}, {@code {mass: ..., protons: ...}} or a product such as {@code 1.16 t yr}. */
    static final ValueType<Exposure> TYPE = new ValueType<>() {
        @Override
        public Exposure read(ConfigNode node) {
            if (node instanceof ConfigNode.Scalar) {
                return new Exposure(1, PRODUCT.read(node) * SECONDS_PER_DAY, 0, 0);
            }
            return SECTION.read(node);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("anyOf", List.of(PRODUCT.schema(definitions), SECTION.schema(definitions)));
        }
    };

    private static Exposure of(Values v) {
        Optional<Double> time = v.find(TIME);
        Optional<Double> protons = v.find(PROTONS);
        if (time.isPresent() == protons.isPresent()) {
            throw v.mistake("an exposure has either 'time' or 'protons' beside 'mass'");
        }
        return new Exposure(v.get(MASS), time.orElse(0.0), v.find(OFF_TIME).orElse(0.0), protons.orElse(0.0));
    }

    /** Mass times live time in kg d. */
    public double kgDays() {
        return massKg * timeS / SECONDS_PER_DAY;
    }
}
