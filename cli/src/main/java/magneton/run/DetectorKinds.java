package magneton.run;

import java.util.List;

import magneton.config.Choice;
import magneton.response.Response;

/** The detector responses that configs know. A new one joins by a section here. */
public final class DetectorKinds {
    /** The value of {@code detector}. */
    public static final Choice<Response> ONE = new Choice<>("detector", List.of(
            IonisationKeys.HPGE, IonisationKeys.SI_CCD, LxeKeys.LXE, S2OnlyKeys.S2_ONLY, GaussianKeys.LXE_SIMPLE,
            GaussianKeys.LAR, CsiKeys.CSI, GaussianKeys.NAI, GaussianKeys.LIQUID_SCINTILLATOR, TrackingKeys.TRACKING,
            CalorimeterKeys.CALORIMETER), "write one");

    private DetectorKinds() {}
}
