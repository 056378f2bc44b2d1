package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.response.Response;
import magneton.unit.Measure;
import magneton.xenon.Lxe;
import magneton.xenon.LxeParameters;
import magneton.xenon.NestModel;
import magneton.xenon.QuantaMeans.ElectronModel;
import magneton.xenon.XenonTables.NamedEfficiency;

/** Keys of {@code lxe}: a parameter set by name, and what replaces its values. */
final class LxeKeys {
    private static final String OF_SET = "; of the set if not given";

    private static final Key<String> SET = Key.required("set",
            Types.word("parameter set", LxeParameters.sets(), set -> set), "parameter set of a detector");
    private static final Key<Double> FIELD =
            Key.optional("field", Numbers.quantity(Measure.FIELD).positive(), "drift field" + OF_SET);
    private static final Key<Double> DENSITY =
            Key.withDefault("density", Numbers.quantity(Measure.DENSITY).positive(), NestModel.USUAL_DENSITY + " g/cm3", "of the liquid");
    private static final Key<String> YIELDS =
            Key.optional("yields", Types.TEXT, "NEST parameters of mean yields: default or lz-ws2024" + OF_SET);
    private static final Key<String> WIDTHS = Key.optional("widths", Types.TEXT,
            "NEST parameters of fluctuations: default, lz-ws2022 or lz-ws2024" + OF_SET);
    private static final Key<ElectronModel> ELECTRON_MODEL = Key.withDefault("electron-model",
            Types.word("electron model", List.of(ElectronModel.values()), model -> model.name().toLowerCase()), "beta",
            "yields of electron recoils: beta, gamma, or mixed as NEST offers for neutrinos on bound electrons");
    private static final Key<Double> G1 =
            Key.optional("g1", Numbers.number().between(0, 1), "detected photons per photon" + OF_SET);
    private static final Key<Double> SINGLE_ELECTRON = Key.optional("single-electron", Numbers.number().positive(),
            "S2 of an extracted electron, phd" + OF_SET);
    private static final Key<Double> EXTRACTION =
            Key.optional("extraction", Numbers.number().between(0, 1), "share of electrons extracted" + OF_SET);
    private static final Key<Double> LIFETIME = Key.optional("electron-lifetime",
            Numbers.quantity(Measure.TIME, "us").positive(), "of drifting electrons" + OF_SET);
    private static final Key<Double> MAX_DRIFT = Key.optional("max-drift-time",
            Numbers.quantity(Measure.TIME, "us").positive(), "events are uniform in drift time up to it" + OF_SET);
    private static final Key<Double> SPE_RESOLUTION = Key.optional("spe-resolution", Numbers.number().between(0, 2),
            "width of the area of one photon, phd" + OF_SET);
    private static final Key<Double> S2_FANO = Key.optional("s2-fano", Numbers.number().between(0, 100),
            "variance over mean of the S2 photons of an electron" + OF_SET);
    private static final Key<Long> COINCIDENCE =
            Key.optional("coincidence", Numbers.whole(1), "fewest detected photons of an S1" + OF_SET);
    private static final Key<Double> S2_THRESHOLD = Key.optional("s2-threshold", Numbers.number().notNegative(),
            "least S2 as seen, phd" + OF_SET);
    private static final Key<Double> THRESHOLD = Key.withDefault("threshold", DetectorKeys.ENERGY.notNegative(), "0 keV",
            "lowest reconstructed energy");
    private static final Key<NamedEfficiency> EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.GENERAL, "full",
            "further efficiency of the reconstructed energy");

    static final Section<Response> LXE = new Section<>("lxe",
            "two-phase liquid xenon: quanta, S1 and S2 of the NEST model",
            List.of(SET, FIELD, DENSITY, YIELDS, WIDTHS, ELECTRON_MODEL, G1, SINGLE_ELECTRON, EXTRACTION, LIFETIME, MAX_DRIFT,
                    SPE_RESOLUTION, S2_FANO, COINCIDENCE, S2_THRESHOLD, THRESHOLD, DetectorKeys.UPPER, EFFICIENCY,
                    DetectorKeys.ACTIVE_FRACTION),
            LxeKeys::lxe);

    private LxeKeys() {}

    private static Response lxe(Values v) {
        LxeParameters set = LxeParameters.of(v.get(SET));
        return new Lxe(new LxeParameters(
                model(v, set.model()), v.get(ELECTRON_MODEL),
                v.find(G1).orElse(set.g1()),
                v.find(SINGLE_ELECTRON).orElse(set.singleElectron()),
                v.find(EXTRACTION).orElse(set.extraction()),
                v.find(LIFETIME).orElse(set.lifetimeUs()),
                v.find(MAX_DRIFT).orElse(set.maxDriftUs()),
                v.find(SPE_RESOLUTION).orElse(set.speResolution()),
                v.find(S2_FANO).orElse(set.s2Fano()),
                v.find(COINCIDENCE).map(Long::intValue).orElse(set.coincidence()),
                v.find(S2_THRESHOLD).orElse(set.s2ThresholdPhd()),
                v.get(THRESHOLD), DetectorKeys.upper(v), v.get(EFFICIENCY).efficiency(), v.get(DetectorKeys.ACTIVE_FRACTION)));
    }

    /** The model of the set where nothing is said of yields or widths. */
    private static NestModel model(Values v, NestModel set) {
        NestModel yields = v.find(YIELDS).map(name -> NestModel.of(1, NestModel.USUAL_DENSITY, name, "default")).orElse(set);
        NestModel widths = v.find(WIDTHS).map(name -> NestModel.of(1, NestModel.USUAL_DENSITY, "default", name)).orElse(set);
        return new NestModel(v.find(FIELD).orElse(set.fieldVPerCm()), v.get(DENSITY), yields.nuclear(), yields.electron(),
                widths.widths(), 1);
    }
}
