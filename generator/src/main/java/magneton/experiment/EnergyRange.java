package magneton.experiment;

/**
 * A range of recoil energy T in keV, lower edge included.
 */
public record EnergyRange(double fromKeV, double toKeV) {
    public EnergyRange {
        if (!(fromKeV >= 0) || !(toKeV > fromKeV)) {
            throw new IllegalArgumentException(
                    "recoil-range: [" + fromKeV + " keV, " + toKeV + " keV] is not a range; the lower edge must be 0 or more and below the upper");
        }
    }
}
