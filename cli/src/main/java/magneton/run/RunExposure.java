package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.constant.Constants;
import magneton.experiment.Exposure;
import magneton.unit.Measure;

/**
 * Target mass and how long it counts.
 *
 * @param physics target mass, live time with the source on, protons on target (0 where not given)
 * @param offTimeS live time with the source off, for background
 */
public record RunExposure(Exposure physics, double offTimeS) {
    private static final Key<Double> MASS =
            Key.required("mass", Numbers.quantity(Measure.MASS).positive(), "target mass");
    private static final Key<Double> TIME =
            Key.optional("time", Numbers.quantity(Measure.TIME).positive(), "live time with the source on");
    private static final Key<Double> OFF_TIME = Key.optional("off-time",
            Numbers.quantity(Measure.TIME).notNegative(), "live time with the source off");
    private static final Key<Double> PROTONS = Key.optional("protons",
            Numbers.number().positive(), "protons on target, for sources that count by them");

    private static final Section<RunExposure> SECTION = new Section<>("exposure", "target mass and live time",
            List.of(MASS, TIME, OFF_TIME, PROTONS), RunExposure::of);
    private static final Numbers PRODUCT = Numbers.quantity(Measure.EXPOSURE).positive();

    /** {@code {mass: ..., time: ...}}, {@code {mass: ..., protons: ...}} or a product such as {@code 1.16 t yr}. */
    static final ValueType<RunExposure> TYPE = new ValueType<>() {
        @Override
        public RunExposure read(ConfigNode node) {
            if (node instanceof ConfigNode.Scalar) {
                return new RunExposure(new Exposure(1, PRODUCT.read(node) * Constants.SECONDS_PER_DAY, 0), 0);
            }
            return SECTION.read(node);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("anyOf", List.of(PRODUCT.schema(definitions), SECTION.schema(definitions)));
        }
    };

    private static RunExposure of(Values v) {
        if (!v.given(TIME) && !v.given(PROTONS)) {
            throw v.mistake("an exposure needs 'time' or 'protons' beside 'mass'");
        }
        Exposure physics = new Exposure(v.get(MASS), v.find(TIME).orElse(0.0), v.find(PROTONS).orElse(0.0));
        return new RunExposure(physics, v.find(OFF_TIME).orElse(0.0));
    }

    /** Mass times live time in kg d. */
    public double kgDays() {
        return physics.massKg() * physics.liveSeconds() / Constants.SECONDS_PER_DAY;
    }
}
