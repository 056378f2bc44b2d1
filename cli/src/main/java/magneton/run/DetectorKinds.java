package magneton.run;

import java.util.List;

import magneton.config.Choice;
import magneton.response.Response;

/** The detector responses that configs know. A new one joins by a section here. */
public final class DetectorKinds {
    /** The value of {@code detector}. */
    public static final Choice<Response> ONE = new Choice<>("detector", List.of(
            IonisationKeys.HPGE, IonisationKeys.SI_CCD, GaussianKeys.LXE_SIMPLE, GaussianKeys.LAR, CsiKeys.CSI), "write one");

    private DetectorKinds() {}
}
