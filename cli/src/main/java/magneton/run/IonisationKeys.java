package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.quenching.Quenching;
import magneton.response.Response;
import magneton.semiconductor.IonisationDetector;
import magneton.semiconductor.IonisationParameters;
import magneton.xenon.XenonTables.NamedEfficiency;

/** Keys of {@code hpge} and {@code si-ccd}. */
final class IonisationKeys {
    private static final Key<Double> NOISE =
            Key.required("noise-sigma", DetectorKeys.ENERGY.positive(), "rms of the electronic noise");
    private static final Key<Quenching> QUENCHING = Key.withDefault("quenching", QuenchingKinds.ONE, "lindhard",
            "ionisation of nuclear recoils");
    private static final Key<NamedEfficiency> EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.GENERAL, "full",
            "efficiency at the observed energy");
    private static final Key<Double> MINIMUM = Key.optional("minimum-ionisation", DetectorKeys.ENERGY.notNegative(),
            "less mean ionisation is never seen; one pair if not given");
    private static final Key<Boolean> POSITIVE = Key.withDefault("positive-energy", Types.FLAG, "false",
            "renormalise the Gaussian to positive energies, the convention of the Dresden-II analyses");

    static final Section<Response> HPGE = detector("hpge", "germanium ionisation detector", "0.11", "2.96 eV");
    static final Section<Response> SI_CCD = detector("si-ccd", "silicon CCD", "0.12", "3.75 eV");

    private IonisationKeys() {}

    private static Section<Response> detector(String word, String description, String fano, String perPair) {
        Key<Double> fanoKey = Key.withDefault("fano", Numbers.number().between(0, 1), fano, "Fano factor");
        Key<Double> perPairKey = Key.withDefault("energy-per-pair", DetectorKeys.ENERGY.positive(), perPair,
                "mean energy per electron-hole pair");
        List<Key<?>> keys = List.of(DetectorKeys.THRESHOLD, DetectorKeys.UPPER, NOISE, fanoKey, perPairKey, QUENCHING,
                EFFICIENCY, DetectorKeys.ACTIVE_FRACTION, DetectorKeys.SCALE, DetectorKeys.OFFSET, MINIMUM, POSITIVE);
        return new Section<>(word, description, keys, v -> new IonisationDetector(word, new IonisationParameters(
                v.get(DetectorKeys.THRESHOLD), DetectorKeys.upper(v), v.get(NOISE), v.get(fanoKey), v.get(perPairKey),
                v.get(QUENCHING), v.get(EFFICIENCY).efficiency(), v.get(DetectorKeys.ACTIVE_FRACTION),
                v.get(DetectorKeys.SCALE), v.get(DetectorKeys.OFFSET), v.find(MINIMUM).orElse(v.get(perPairKey)),
                v.get(POSITIVE))));
    }
}
