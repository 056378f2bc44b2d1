package magneton.run;

import java.util.ArrayList;
import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.source.DecayStrength;
import magneton.source.DecayStrength.Geometry;
import magneton.source.NeutrinoSource;
import magneton.source.Radioactive;
import magneton.source.Tritium;
import magneton.unit.Measure;

/** Keys of the sources that decay: {@code radioactive}, {@code tritium}. */
final class DecayKeys {
    private static final Numbers LENGTH = Numbers.quantity(Measure.LENGTH);

    private static final Key<Double> RADIUS = Key.required("radius", LENGTH.positive(), "radius of the detector");
    private static final Key<Double> HEIGHT = Key.required("height", LENGTH.positive(), "height of the detector");
    private static final Key<Double> GAP = Key.required("gap", LENGTH.notNegative(), "source to the near face, on the axis");
    private static final Section<Geometry> CYLINDER_SECTION = new Section<>("cylinder",
            "average over a cylindrical detector, source on its axis", List.of(RADIUS, HEIGHT, GAP),
            v -> new Geometry.Cylinder(v.get(RADIUS), v.get(HEIGHT), v.get(GAP)));

    private static final Key<Double> ACTIVITY = Key.optional("activity",
            Numbers.quantity(Measure.ACTIVITY).positive(), "activity at the start of the exposure");
    private static final Key<Double> DISTANCE =
            Key.optional("distance", LENGTH.positive(), "source to a point-like detector");
    private static final Key<Geometry> CYLINDER =
            Key.optional("cylinder", CYLINDER_SECTION, "instead of a distance: average over a cylindrical detector");
    private static final Key<Double> DURATION = Key.withDefault("duration",
            Numbers.quantity(Measure.TIME, "d").notNegative(), "0 d", "length of the exposure, over which it decays");
    private static final Key<Double> FLUX = Key.optional("flux", Numbers.quantity(Measure.FLUX).positive(),
            "mean flux over the exposure, instead of activity and geometry");
    private static final List<Key<?>> STRENGTH = List.of(ACTIVITY, DISTANCE, CYLINDER, DURATION, FLUX);

    private static final Key<String> ISOTOPE = Key.required("isotope", Types.TEXT, "Cr51 or Ar37");

    static final Section<NeutrinoSource> RADIOACTIVE = new Section<>("radioactive",
            "electron-capture source, Cr51 or Ar37 lines", with(ISOTOPE), v -> new Radioactive(v.get(ISOTOPE), strength(v)));
    static final Section<NeutrinoSource> TRITIUM = new Section<>("tritium",
            "tritium beta decay, nuebar up to 18.6 keV", STRENGTH, v -> new Tritium(strength(v)));

    private DecayKeys() {}

    private static List<Key<?>> with(Key<?> first) {
        List<Key<?>> keys = new ArrayList<>(List.of(first));
        keys.addAll(STRENGTH);
        return keys;
    }

    private static DecayStrength strength(Values v) {
        if (v.given(FLUX)) {
            for (Key<?> other : List.of(ACTIVITY, DISTANCE, CYLINDER)) {
                if (v.given(other)) {
                    throw v.mistake(other, "'flux' already fixes the mean flux; drop 'flux' or '" + other.name() + "'");
                }
            }
            return new DecayStrength.MeanFlux(v.get(FLUX));
        }
        if (!v.given(ACTIVITY) || v.given(DISTANCE) == v.given(CYLINDER)) {
            throw v.mistake("give 'activity' with either 'distance' or 'cylinder', or 'flux'");
        }
        Geometry geometry = v.given(DISTANCE) ? new Geometry.Point(v.get(DISTANCE)) : v.get(CYLINDER);
        return new DecayStrength.Activity(v.get(ACTIVITY), v.get(DURATION), geometry);
    }
}
