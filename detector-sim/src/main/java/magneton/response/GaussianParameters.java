package magneton.response;

import magneton.quenching.Quenching;

/**
 * Parameters of a response with a published resolution and efficiency ({@link GaussianResponse}); config keys are the
 * names in code font.
 *
 * @param thresholdKeV {@code threshold}: lowest observed energy, keVee, 0 or more; required
 * @param upperKeV {@code upper}: highest observed energy, keVee; none by default (infinity)
 * @param resolution {@code resolution}: a named set, or {@code a}, {@code b} (and {@code c0}, {@code c2}, {@code c3},
 *     {@code valid-to})
 * @param quenching {@code quenching}: of nuclear recoils
 * @param efficiency {@code efficiency}: a named set, {@code table} or {@code erf}; 1 by default
 * @param efficiencyOf {@code efficiency-of}: the energy it is a function of; {@code observed} by default
 * @param activeFraction {@code active-fraction}: factor on the efficiency, above 0 to 1; 1 by default
 * @param scale {@code energy-scale}: observed energy over true, 0.5 to 2; 1 by default
 * @param offsetKeV {@code energy-offset}: added to it, keVee, -10 to 10; 0 by default
 * @param time {@code time-window}: acceptance in arrival time of pulsed sources; all times by default
 */
public record GaussianParameters(
        double thresholdKeV, double upperKeV, EnergyResolution resolution, Quenching quenching, Efficiency efficiency,
        EfficiencyOf efficiencyOf, double activeFraction, double scale, double offsetKeV,
        TimeAcceptance time) {

    /** Energy that an efficiency is a function of. */
    public enum EfficiencyOf {
        /** Recoil energy T, keVnr for nuclei. */
        RECOIL,
        /** Energy after quenching and before resolution, keVee. */
        TRUE,
        /** Energy after resolution, keVee. */
        OBSERVED
    }

    public GaussianParameters {
        Require.range("threshold", thresholdKeV, 0, 1e6, "keV");
        Require.window("threshold", thresholdKeV, "upper", upperKeV);
        Require.above("active-fraction", activeFraction, 0, 1, "");
        Require.range("energy-scale", scale, 0.5, 2, "");
        Require.range("energy-offset", offsetKeV, -10, 10, "keV");
    }

    /** Everything optional at its default. */
    public static GaussianParameters of(double thresholdKeV, EnergyResolution resolution, Quenching quenching) {
        return new GaussianParameters(thresholdKeV, Double.POSITIVE_INFINITY, resolution, quenching,
                new Efficiency.Full(), EfficiencyOf.OBSERVED, 1, 1, 0, TimeAcceptance.ALL);
    }

    /** The same with an efficiency of an energy. */
    public GaussianParameters with(Efficiency other, EfficiencyOf of) {
        return new GaussianParameters(
                thresholdKeV, upperKeV, resolution, quenching, other, of, activeFraction, scale, offsetKeV, time);
    }
}
