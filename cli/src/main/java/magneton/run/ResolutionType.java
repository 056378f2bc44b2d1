package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.ConfigException;
import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.ValueType;
import magneton.response.EnergyResolution;
import magneton.table.NearestWord;
import magneton.unit.Measure;
import magneton.xenon.XenonTables;

/** A published resolution by name, or the coefficients of {@code c0 + a sqrt(E) + b E + c2 E^2 + c3 E^3} in keV. */
final class ResolutionType implements ValueType<EnergyResolution> {
    private static final Key<Double> C0 = coefficient("c0", "constant, keV");
    private static final Key<Double> A = coefficient("a", "coefficient of sqrt(E), sqrt(keV)");
    private static final Key<Double> B = coefficient("b", "coefficient of E");
    private static final Key<Double> C2 = coefficient("c2", "coefficient of E^2, 1/keV");
    private static final Key<Double> C3 = coefficient("c3", "coefficient of E^3, 1/keV^2");
    private static final Key<Double> VALID_TO = Key.withDefault("valid-to",
            Numbers.quantity(Measure.ENERGY).positive(), "1 TeV", "above it the width stays what it is there");

    private static final Section<EnergyResolution> SECTION = new Section<>("resolution",
            "sigma = c0 + a sqrt(E) + b E + c2 E^2 + c3 E^3, energies in keV", List.of(C0, A, B, C2, C3, VALID_TO),
            v -> new EnergyResolution(v.get(C0), v.get(A), v.get(B), v.get(C2), v.get(C3), v.get(VALID_TO)));

    private static Key<Double> coefficient(String name, String description) {
        return Key.withDefault(name, Numbers.number(), "0", description);
    }

    @Override
    public EnergyResolution read(ConfigNode node) {
        if (!(node instanceof ConfigNode.Scalar scalar) || scalar.isNull()) {
            return SECTION.read(node);
        }
        List<String> names = XenonTables.resolutions();
        if (!names.contains(scalar.text())) {
            throw ConfigException.at(node, "unknown resolution '" + scalar.text() + "'; "
                    + NearestWord.advice(scalar.text(), names) + ", or a map such as {a: 0.31, b: 0.0037}");
        }
        return XenonTables.resolution(scalar.text());
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Map.of("anyOf", List.of(Map.of("enum", XenonTables.resolutions()), SECTION.schema(definitions)));
    }
}
