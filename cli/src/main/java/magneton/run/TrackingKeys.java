package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.response.EnergyResolution;
import magneton.response.Response;
import magneton.response.Tracking;
import magneton.response.TrackingParameters;
import magneton.unit.Measure;
import magneton.xenon.XenonTables.NamedEfficiency;

/** Keys of {@code tracking}. */
final class TrackingKeys {
    private static final Key<EnergyResolution> RESOLUTION = Key.required("resolution", new ResolutionType(),
            "{a: ..., b: ...} of sigma = a sqrt(E) + b E in keV; 10 % at 1 GeV is a = 100");
    private static final Key<Double> ANGULAR_RESOLUTION = Key.required("angular-resolution",
            Numbers.quantity(Measure.ANGLE).positive(), "Gaussian width of each of the two projected angles");
    private static final Key<Double> COS_THETA_MIN = Key.withDefault("cos-theta-min", Numbers.number().between(-1, 1), "-1",
            "lowest cosine of the observed angle to the neutrino direction; -1 for no cut");
    private static final Key<NamedEfficiency> EFFICIENCY = Key.withDefault("efficiency", EfficiencyKinds.GENERAL, "full",
            "efficiency at the observed energy");

    static final Section<Response> TRACKING = new Section<>("tracking",
            "tracks of recoil electrons: resolution and window in energy and angle",
            List.of(DetectorKeys.THRESHOLD, DetectorKeys.UPPER, RESOLUTION, ANGULAR_RESOLUTION, COS_THETA_MIN, EFFICIENCY,
                    DetectorKeys.ACTIVE_FRACTION, DetectorKeys.SCALE),
            v -> new Tracking(new TrackingParameters(v.get(DetectorKeys.THRESHOLD), DetectorKeys.upper(v),
                    v.get(RESOLUTION), v.get(ANGULAR_RESOLUTION), v.get(COS_THETA_MIN), v.get(EFFICIENCY).efficiency(),
                    v.get(DetectorKeys.ACTIVE_FRACTION), v.get(DetectorKeys.SCALE))));

    private TrackingKeys() {}
}
