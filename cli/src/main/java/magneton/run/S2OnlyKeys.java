package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.response.Response;
import magneton.xenon.S2Only;

/** Keys of {@code xenon1t-s2only}. */
final class S2OnlyKeys {
    private static final Key<Double> THRESHOLD =
            Key.withDefault("threshold", Numbers.number().between(90, 3000), "150", "lowest S2, PE");
    private static final Key<Double> UPPER =
            Key.withDefault("upper", Numbers.number().between(90, 3000), "3000", "highest S2, PE");

    static final Section<Response> S2_ONLY = new Section<>("xenon1t-s2only",
            "electron recoils in the S2-only analysis of XENON1T by its response matrix",
            List.of(THRESHOLD, UPPER, DetectorKeys.ACTIVE_FRACTION),
            v -> new S2Only(v.get(THRESHOLD), v.get(UPPER), v.get(DetectorKeys.ACTIVE_FRACTION)));

    private S2OnlyKeys() {}
}
