package magneton.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import magneton.config.Choice;
import magneton.config.InputFile;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Values;
import magneton.quenching.AdiabaticQuenching;
import magneton.quenching.BirksQuenching;
import magneton.quenching.ConstantQuenching;
import magneton.quenching.ElementQuenching;
import magneton.quenching.Lindhard;
import magneton.quenching.LinearQuenching;
import magneton.quenching.PolynomialQuenching;
import magneton.quenching.Quenching;
import magneton.quenching.Quenchings;
import magneton.quenching.TabulatedQuenching;
import magneton.unit.Measure;

/** The quenching factors that configs know. A new one joins by a section here. */
final class QuenchingKinds {
    private static final Key<Double> CUTOFF = Key.withDefault("cutoff",
            Numbers.quantity(Measure.ENERGY).notNegative(), "0 keV", "recoil energy below which nothing ionises");
    private static final Key<Double> ADIABATIC = Key.withDefault("adiabatic",
            Numbers.quantity(Measure.ENERGY).notNegative(), "0 keV",
            "scale xi of the factor 1 - exp(-T/xi) on slow recoils; 0 for none");

    private static final Key<Double> K = Key.optional("k", Numbers.number().between(0, 1),
            "strength; 0.133 Z^(2/3) A^(-1/2) of each isotope if not given");
    private static final Key<Double> FACTOR =
            Key.required("factor", Numbers.number().between(0, 1), "ionisation over recoil energy");
    private static final Key<Double> INTERCEPT =
            Key.withDefault("intercept", Numbers.number().between(0, 1), "0.246", "factor at T = 0");
    private static final Key<Double> SLOPE =
            Key.withDefault("slope", Numbers.number().notNegative(), "7.8e-4", "change per keV of recoil energy");
    private static final Key<Double> C1 = coefficient("c1", PolynomialQuenching.csi().c1());
    private static final Key<Double> C2 = coefficient("c2", PolynomialQuenching.csi().c2());
    private static final Key<Double> C3 = coefficient("c3", PolynomialQuenching.csi().c3());
    private static final Key<Double> C4 = coefficient("c4", PolynomialQuenching.csi().c4());
    private static final Key<Double> VALID_TO = Key.withDefault("valid-to", Numbers.quantity(Measure.ENERGY).positive(),
            PolynomialQuenching.csi().validToKeV() + " keV", "above it the factor stays what it is there");
    private static final Key<Double> KB = Key.withDefault("kb",
            Numbers.quantity(Measure.PER_LENGTH_ENERGY).notNegative(), "0.01 cm/MeV", "Birks' constant, of electrons");
    private static final Key<InputFile> FILE =
            Key.required("file", InputFile.TYPE, "CSV with columns T_keVnr and QF");

    /** The value of {@code quenching}. */
    static final Choice<Quenching> ONE = new Choice<>("quenching factor", List.of(
            kind("lindhard", List.of(K), v -> v.find(K).map(Lindhard::of).orElseGet(Lindhard::standard)),
            kind("fef", List.of(), v -> TabulatedQuenching.fef()),
            kind("ybe", List.of(), v -> TabulatedQuenching.ybe()),
            kind("sarkis", List.of(), v -> TabulatedQuenching.sarkis()),
            kind("linear", List.of(INTERCEPT, SLOPE), v -> new LinearQuenching(v.get(INTERCEPT), v.get(SLOPE))),
            kind("polynomial", List.of(C1, C2, C3, C4, VALID_TO), v -> new PolynomialQuenching(
                    v.get(C1), v.get(C2), v.get(C3), v.get(C4), v.get(VALID_TO))),
            kind("nai", List.of(), v -> ElementQuenching.sodiumIodide()),
            kind("birks", List.of(KB), v -> new BirksQuenching(v.get(KB))),
            kind("constant", List.of(FACTOR), v -> ConstantQuenching.of(v.get(FACTOR))),
            kind("table", List.of(FILE), v -> TabulatedQuenching.of(v.get(FILE).table())),
            kind("none", List.of(), v -> ConstantQuenching.none())), "write one");

    private QuenchingKinds() {}

    private static Key<Double> coefficient(String name, double csi) {
        return Key.withDefault(name, Numbers.number(), Double.toString(csi), "coefficient of the power in its name");
    }

    private static Section<Quenching> kind(String word, List<Key<?>> own, Function<Values, Quenching> build) {
        String description = Quenchings.ALL.stream()
                .filter(entry -> entry.name().equals(word))
                .map(Quenchings.Entry::description)
                .findFirst()
                .orElseThrow();
        List<Key<?>> keys = new ArrayList<>(own);
        keys.add(CUTOFF);
        keys.add(ADIABATIC);
        return new Section<>(word, description, keys, v -> {
            Quenching inner = build.apply(v);
            boolean plain = v.get(CUTOFF) == 0 && v.get(ADIABATIC) == 0;
            return plain ? inner : new AdiabaticQuenching(inner, v.get(CUTOFF), v.get(ADIABATIC));
        });
    }
}
