package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Section;
import magneton.response.Calorimeter;
import magneton.response.CalorimeterParameters;
import magneton.response.Response;
import magneton.xenon.XenonTables.NamedEfficiency;

/** Keys of {@code calorimeter}. */
final class CalorimeterKeys {
    private static final Key<Double> SIGMA = Key.withDefault("sigma", DetectorKeys.ENERGY.notNegative(), "0 keV",
            "width of the Gaussian resolution; 0 for none");
    private static final Key<NamedEfficiency> EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.GENERAL, "full",
            "efficiency at the observed energy");

    static final Section<Response> CALORIMETER = new Section<>("calorimeter",
            "the recoil energy itself: phonons, or an idealised keVnr scale",
            List.of(DetectorKeys.THRESHOLD, DetectorKeys.UPPER, SIGMA, EFFICIENCY, DetectorKeys.ACTIVE_FRACTION),
            v -> new Calorimeter(new CalorimeterParameters(v.get(DetectorKeys.THRESHOLD), DetectorKeys.upper(v),
                    v.get(SIGMA), v.get(EFFICIENCY).efficiency(), v.get(DetectorKeys.ACTIVE_FRACTION))));

    private CalorimeterKeys() {}
}
