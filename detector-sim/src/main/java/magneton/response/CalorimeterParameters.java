package magneton.response;

/**
 * Parameters of {@link Calorimeter}; config keys are the names in code font.
 *
 * @param thresholdKeV {@code threshold}: lowest observed energy, keV, 0 or more
 * @param upperKeV {@code upper}: highest observed energy, keV; none by default (infinity)
 * @param sigmaKeV {@code sigma}: width of the Gaussian resolution, keV; 0, none, by default
 * @param efficiency {@code efficiency}: of the observed energy; 1 by default
 * @param activeFraction {@code active-fraction}: factor on the efficiency, above 0 to 1; 1 by default
 */
public record CalorimeterParameters(
        double thresholdKeV, double upperKeV, double sigmaKeV, Efficiency efficiency, double activeFraction) {

    public CalorimeterParameters {
        Require.range("threshold", thresholdKeV, 0, 1e6, "keV");
        Require.window("threshold", thresholdKeV, "upper", upperKeV);
        Require.range("sigma", sigmaKeV, 0, 1e6, "keV");
        Require.above("active-fraction", activeFraction, 0, 1, "");
    }
}
