package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.ConfigException;
import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.source.Oscillation;
import magneton.unit.Measure;

/** A set of mixing parameters by name, such as {@code nufit-6.0}, or a map of its own (normal ordering). */
final class OscillationType implements ValueType<Oscillation> {
    static final OscillationType TYPE = new OscillationType();

    private static final Key<Double> SIN2_THETA12 = sin2("sin2-theta12");
    private static final Key<Double> SIN2_THETA13 = sin2("sin2-theta13");
    private static final Key<Double> SIN2_THETA23 = sin2("sin2-theta23");
    private static final Key<Double> DELTA_CP =
            Key.required("delta-cp", Numbers.quantity(Measure.ANGLE, "deg"), "phase of CP violation");
    private static final Key<Double> DM21 = squaredMass("dm21", "m_2^2 - m_1^2");
    private static final Key<Double> DM31 = squaredMass("dm31", "m_3^2 - m_1^2");
    private static final Section<Oscillation> SECTION = new Section<>("oscillation", "mixing parameters",
            List.of(SIN2_THETA12, SIN2_THETA13, SIN2_THETA23, DELTA_CP, DM21, DM31), OscillationType::of);

    private OscillationType() {}

    private static Key<Double> sin2(String name) {
        return Key.required(name, Numbers.number().between(0, 1), "sin^2 of the mixing angle");
    }

    private static Key<Double> squaredMass(String name, String difference) {
        return Key.required(name, Numbers.quantity(Measure.SQUARED_MASS).positive(), difference);
    }

    private static Oscillation of(Values v) {
        return new Oscillation(v.get(SIN2_THETA12), v.get(SIN2_THETA13), v.get(SIN2_THETA23), v.get(DELTA_CP),
                v.get(DM21), v.get(DM31));
    }

    @Override
    public Oscillation read(ConfigNode node) {
        if (!(node instanceof ConfigNode.Scalar scalar) || scalar.isNull()) {
            return SECTION.read(node);
        }
        try {
            return Oscillation.nufit(scalar.text());
        } catch (IllegalArgumentException unknown) {
            throw ConfigException.at(node, unknown.getMessage());
        }
    }

    @Override
    public Object resolve(ConfigNode node) {
        return node instanceof ConfigNode.Entries ? SECTION.resolve(node) : Types.TEXT.resolve(node);
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Map.of("anyOf", List.of(Map.of("type", "string"), SECTION.schema(definitions)));
    }
}
