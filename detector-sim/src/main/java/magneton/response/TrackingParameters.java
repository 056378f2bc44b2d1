package magneton.response;

/**
 * Parameters of {@link Tracking}; config keys are the names in code font.
 *
 * @param thresholdKeV {@code threshold}: lowest observed energy, keV, 0 or more; required
 * @param upperKeV {@code upper}: highest observed energy, keV; none by default (infinity)
 * @param resolution {@code resolution}: of the energy, {@code {a: ..., b: ...}} in keV; a stochastic term of 10 % at
 *     1 GeV is a = 100
 * @param angularResolutionRad {@code angular-resolution}: Gaussian sigma of each of the two projected angles, rad, above
 *     0 to 0.5; required
 * @param cosThetaMin {@code cos-theta-min}: lowest cosine of the observed angle, -1 to below 1; -1, no cut, by default
 * @param efficiency {@code efficiency}: of the observed energy; 1 by default
 * @param activeFraction {@code active-fraction}: factor on the efficiency, above 0 to 1; 1 by default
 * @param scale {@code energy-scale}: observed energy over true, 0.5 to 2; 1 by default
 */
public record TrackingParameters(
        double thresholdKeV, double upperKeV, EnergyResolution resolution, double angularResolutionRad,
        double cosThetaMin, Efficiency efficiency, double activeFraction, double scale) {

    public TrackingParameters {
        Require.range("threshold", thresholdKeV, 0, 1e9, "keV");
        Require.window("threshold", thresholdKeV, "upper", upperKeV);
        Require.above("angular-resolution", angularResolutionRad, 0, 0.5, "rad");
        if (!(cosThetaMin >= -1 && cosThetaMin < 1)) {
            throw new IllegalArgumentException("cos-theta-min must be -1 to below 1, not " + cosThetaMin);
        }
        Require.above("active-fraction", activeFraction, 0, 1, "");
        Require.range("energy-scale", scale, 0.5, 2, "");
    }

    /** Widest observed angle, rad; pi without a cut. */
    double widestRad() {
        return StrictMath.acos(cosThetaMin);
    }
}
