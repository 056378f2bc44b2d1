package magneton.run;

import java.util.List;

import magneton.argon.Argon;
import magneton.argon.Cenns10;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.quenching.Quenching;
import magneton.response.EnergyResolution;
import magneton.response.GaussianParameters;
import magneton.response.GaussianParameters.EfficiencyOf;
import magneton.response.GaussianResponse;
import magneton.response.Response;
import magneton.response.TimeAcceptance;
import magneton.xenon.XenonTables.NamedEfficiency;

/** Keys of the detectors with a published resolution and efficiency: {@code lxe-simple} and {@code lar}. */
final class GaussianKeys {
    private static final String RESOLUTION_HELP =
            "a published one by name, or {a: ..., b: ...} of sigma = a sqrt(E) + b E in keV";

    private static final Key<EfficiencyOf> EFFICIENCY_OF = Key.optional("efficiency-of",
            Types.word("kind of energy", List.of(EfficiencyOf.values()), of -> of.name().toLowerCase()),
            "the energy an efficiency is a function of; published ones know theirs, observed otherwise");

    private static final Key<EnergyResolution> XENON_RESOLUTION =
            Key.required("resolution", new ResolutionType(), RESOLUTION_HELP);
    private static final Key<Quenching> XENON_QUENCHING = Key.withDefault("quenching", QuenchingKinds.ONE, "lindhard",
            "ionisation of nuclear recoils");
    private static final Key<NamedEfficiency> XENON_EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.XENON,
            "full", "efficiency; published ones by name");

    static final Section<Response> LXE_SIMPLE = new Section<>("lxe-simple",
            "liquid xenon with a published resolution and efficiency",
            List.of(DetectorKeys.THRESHOLD, DetectorKeys.UPPER, XENON_RESOLUTION, XENON_QUENCHING, XENON_EFFICIENCY,
                    EFFICIENCY_OF, DetectorKeys.ACTIVE_FRACTION, DetectorKeys.SCALE, DetectorKeys.OFFSET,
                    DetectorKeys.TIME_WINDOW),
            v -> new GaussianResponse("lxe-simple", xenon(v)));

    private static final Key<Double> ARGON_THRESHOLD = Key.withDefault("threshold",
            DetectorKeys.ENERGY.notNegative(), Cenns10.parameters().thresholdKeV() + " keV", "lowest observed energy");
    private static final Key<Double> ARGON_UPPER = Key.withDefault("upper",
            DetectorKeys.ENERGY.positive(), Cenns10.parameters().upperKeV() + " keV", "highest observed energy");
    private static final Key<EnergyResolution> ARGON_RESOLUTION = Key.withDefault("resolution", new ResolutionType(),
            "{a: " + Cenns10.parameters().resolution().a() + "}", RESOLUTION_HELP);
    private static final Key<Quenching> ARGON_QUENCHING =
            Key.withDefault("quenching", QuenchingKinds.ONE, "linear", "ionisation of nuclear recoils");
    private static final Key<NamedEfficiency> ARGON_EFFICIENCY = Key.optional("efficiency", EfficiencyKinds.GENERAL,
            "efficiency; the acceptance of CENNS-10 against reconstructed energy if not given");

    static final Section<Response> LAR = new Section<>("lar", "liquid argon, by default COHERENT's CENNS-10",
            List.of(ARGON_THRESHOLD, ARGON_UPPER, ARGON_RESOLUTION, ARGON_QUENCHING, ARGON_EFFICIENCY, EFFICIENCY_OF,
                    DetectorKeys.ACTIVE_FRACTION, DetectorKeys.SCALE, DetectorKeys.OFFSET, DetectorKeys.TIME_WINDOW),
            v -> new Argon(argon(v)));

    private static final Key<EnergyResolution> IODIDE_RESOLUTION =
            Key.required("resolution", new ResolutionType(), RESOLUTION_HELP);
    private static final Key<Quenching> IODIDE_QUENCHING =
            Key.withDefault("quenching", QuenchingKinds.ONE, "nai", "light of nuclear recoils over that of electrons");
    static final Section<Response> NAI = plain("nai", "NaI(Tl) scintillator", IODIDE_RESOLUTION, IODIDE_QUENCHING);

    private static final Key<EnergyResolution> ORGANIC_RESOLUTION = Key.withDefault("resolution", new ResolutionType(),
            "{a: 1.58}", RESOLUTION_HELP);
    private static final Key<Quenching> ORGANIC_QUENCHING =
            Key.withDefault("quenching", QuenchingKinds.ONE, "birks", "light over deposited energy");
    static final Section<Response> LIQUID_SCINTILLATOR = plain("liquid-scintillator",
            "organic scintillator: Birks' law, by default 5 % resolution at 1 MeV", ORGANIC_RESOLUTION, ORGANIC_QUENCHING);

    private GaussianKeys() {}

    private static Section<Response> plain(
            String word, String description, Key<EnergyResolution> resolution, Key<Quenching> quenching) {
        Key<NamedEfficiency> passes =
                Key.withDefault("efficiency", EfficiencyKinds.GENERAL, "full", "efficiency at the observed energy");
        List<Key<?>> keys = List.of(DetectorKeys.THRESHOLD, DetectorKeys.UPPER, resolution, quenching, passes, EFFICIENCY_OF,
                DetectorKeys.ACTIVE_FRACTION, DetectorKeys.SCALE, DetectorKeys.OFFSET, DetectorKeys.TIME_WINDOW);
        return new Section<>(word, description, keys, v -> new GaussianResponse(word, new GaussianParameters(
                v.get(DetectorKeys.THRESHOLD), DetectorKeys.upper(v), v.get(resolution), v.get(quenching),
                v.get(passes).efficiency(), v.find(EFFICIENCY_OF).orElse(v.get(passes).of()),
                v.get(DetectorKeys.ACTIVE_FRACTION), v.get(DetectorKeys.SCALE), v.get(DetectorKeys.OFFSET),
                DetectorKeys.window(v, TimeAcceptance.ALL))));
    }

    private static GaussianParameters xenon(Values v) {
        NamedEfficiency efficiency = v.get(XENON_EFFICIENCY);
        return new GaussianParameters(v.get(DetectorKeys.THRESHOLD), DetectorKeys.upper(v), v.get(XENON_RESOLUTION),
                v.get(XENON_QUENCHING), efficiency.efficiency(), v.find(EFFICIENCY_OF).orElse(efficiency.of()),
                v.get(DetectorKeys.ACTIVE_FRACTION), v.get(DetectorKeys.SCALE), v.get(DetectorKeys.OFFSET),
                DetectorKeys.window(v, TimeAcceptance.ALL));
    }

    private static GaussianParameters argon(Values v) {
        GaussianParameters published = Cenns10.parameters();
        return new GaussianParameters(v.get(ARGON_THRESHOLD), v.get(ARGON_UPPER), v.get(ARGON_RESOLUTION),
                v.get(ARGON_QUENCHING), v.find(ARGON_EFFICIENCY).map(NamedEfficiency::efficiency).orElse(published.efficiency()),
                v.find(EFFICIENCY_OF).orElse(published.efficiencyOf()), v.get(DetectorKeys.ACTIVE_FRACTION),
                v.get(DetectorKeys.SCALE), v.get(DetectorKeys.OFFSET), DetectorKeys.window(v, published.time()));
    }
}
