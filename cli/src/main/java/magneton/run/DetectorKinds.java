package magneton.run;

import java.util.List;

import magneton.config.Choice;
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
import magneton.semiconductor.IonisationDetector;
import magneton.semiconductor.IonisationParameters;
import magneton.unit.Measure;
import magneton.xenon.XenonTables.NamedEfficiency;

/** The detector responses that configs know. A new one joins by a section here. */
public final class DetectorKinds {
    private static final Numbers ENERGY = Numbers.quantity(Measure.ENERGY);

    private static final Key<Double> THRESHOLD =
            Key.required("threshold", ENERGY.notNegative(), "lowest observed energy");
    private static final Key<Double> UPPER = Key.optional("upper", ENERGY.positive(), "highest observed energy");
    private static final Key<Double> ACTIVE_FRACTION = Key.withDefault("active-fraction",
            Numbers.number().between(0, 1), "1", "share of the mass outside the dead layer");
    private static final Key<Double> SCALE = Key.withDefault("energy-scale",
            Numbers.number().between(0.5, 2), "1", "observed energy over true");
    private static final Key<Double> OFFSET =
            Key.withDefault("energy-offset", ENERGY, "0 keV", "added to the observed energy");
    private static final Key<Quenching> QUENCHING = Key.withDefault("quenching", QuenchingKinds.ONE, "lindhard",
            "ionisation of nuclear recoils");

    private static final Key<Double> NOISE =
            Key.required("noise-sigma", ENERGY.positive(), "rms of the electronic noise");
    private static final Key<NamedEfficiency> EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.GENERAL, "full",
            "efficiency at the observed energy");
    private static final Key<Double> MINIMUM = Key.optional("minimum-ionisation", ENERGY.notNegative(),
            "less mean ionisation is never seen; one pair if not given");
    private static final Key<Boolean> POSITIVE = Key.withDefault("positive-energy", Types.FLAG, "false",
            "renormalise the Gaussian to positive energies, the convention of the Dresden-II analyses");

    private static final Key<EnergyResolution> RESOLUTION = Key.required("resolution", new ResolutionType(),
            "a published one by name, or {a: ..., b: ...} of sigma = a sqrt(E) + b E in keV");
    private static final Key<NamedEfficiency> XENON_EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.XENON,
            "full", "efficiency; published ones by name");
    private static final Key<EfficiencyOf> EFFICIENCY_OF = Key.optional("efficiency-of",
            Types.word("kind of energy", List.of(EfficiencyOf.values()), of -> of.name().toLowerCase()),
            "the energy an efficiency is a function of; published ones know theirs, observed otherwise");

    /** The value of {@code detector}. */
    public static final Choice<Response> ONE = new Choice<>("detector", List.of(
            ionisation("hpge", "germanium ionisation detector", "0.11", "2.96 eV"),
            ionisation("si-ccd", "silicon ionisation detector", "0.12", "3.75 eV"),
            new Section<>("lxe-simple", "liquid xenon with a published resolution and efficiency",
                    List.of(THRESHOLD, UPPER, RESOLUTION, QUENCHING, XENON_EFFICIENCY, EFFICIENCY_OF, ACTIVE_FRACTION,
                            SCALE, OFFSET),
                    v -> new GaussianResponse("lxe-simple", gaussian(v)))),
            "write one");

    private DetectorKinds() {}

    private static Section<Response> ionisation(String word, String description, String fano, String perPair) {
        Key<Double> fanoKey = Key.withDefault("fano", Numbers.number().between(0, 1), fano, "Fano factor");
        Key<Double> perPairKey =
                Key.withDefault("energy-per-pair", ENERGY.positive(), perPair, "mean energy per electron-hole pair");
        return new Section<>(word, description,
                List.of(THRESHOLD, UPPER, NOISE, fanoKey, perPairKey, QUENCHING, EFFICIENCY, ACTIVE_FRACTION, SCALE, OFFSET,
                        MINIMUM, POSITIVE),
                v -> new IonisationDetector(word, new IonisationParameters(
                        v.get(THRESHOLD), upper(v), v.get(NOISE), v.get(fanoKey), v.get(perPairKey), v.get(QUENCHING),
                        v.get(EFFICIENCY).efficiency(), v.get(ACTIVE_FRACTION), v.get(SCALE), v.get(OFFSET),
                        v.find(MINIMUM).orElse(v.get(perPairKey)), v.get(POSITIVE))));
    }

    private static GaussianParameters gaussian(Values v) {
        NamedEfficiency efficiency = v.get(XENON_EFFICIENCY);
        return new GaussianParameters(v.get(THRESHOLD), upper(v), v.get(RESOLUTION), v.get(QUENCHING),
                efficiency.efficiency(), v.find(EFFICIENCY_OF).orElse(efficiency.of()), v.get(ACTIVE_FRACTION),
                v.get(SCALE), v.get(OFFSET), TimeAcceptance.ALL);
    }

    private static double upper(Values v) {
        return v.find(UPPER).orElse(Double.POSITIVE_INFINITY);
    }
}
