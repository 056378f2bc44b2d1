package magneton.semiconductor;

import magneton.quenching.Quenching;
import magneton.response.Efficiency;
import magneton.response.Require;

/**
 * Parameters of an ionisation detector ({@code hpge}, {@code si-ccd}); config keys are the names in code font.
 *
 * @param thresholdKeV {@code threshold}: lowest observed energy, keVee, 0 or more; required
 * @param upperKeV {@code upper}: highest observed energy, keVee; none by default (infinity)
 * @param noiseSigmaKeV {@code noise-sigma}: rms of electronic noise, keVee, above 0; required
 * @param fano {@code fano}: Fano factor, 0 to 1 (Ge 0.11, Si 0.12)
 * @param energyPerPairKeV {@code energy-per-pair}: keV, above 0 (Ge 2.96 eV, Si 3.75 eV)
 * @param quenching {@code quenching}: of nuclear recoils ({@code lindhard})
 * @param efficiency {@code efficiency}: of the observed energy: {@code erf} with {@code e50} and {@code width}, or
 *     {@code table}; 1 by default
 * @param activeFraction {@code active-fraction}: share of the mass outside the dead layer, above 0 to 1; 1 by default
 * @param scale {@code energy-scale}: observed energy over true, 0.5 to 2; 1 by default
 * @param offsetKeV {@code energy-offset}: added to it, keVee, -10 to 10; 0 by default
 * @param minimumIonisationKeV {@code minimum-ionisation}: less mean ionisation is never seen, keVee; one pair by
 *     default
 * @param positiveEnergy {@code positive-energy}: renormalise the Gaussian to positive energies (the convention of the
 *     Dresden-II analyses, arXiv:2202.09672); false by default
 */
public record IonisationParameters(
        double thresholdKeV, double upperKeV, double noiseSigmaKeV, double fano, double energyPerPairKeV,
        Quenching quenching, Efficiency efficiency, double activeFraction, double scale, double offsetKeV,
        double minimumIonisationKeV, boolean positiveEnergy) {

    private static final double PAIRS_VISIBLE_BELOW = 3;

    public IonisationParameters {
        Require.range("threshold", thresholdKeV, 0, 1e6, "keV");
        Require.window("threshold", thresholdKeV, "upper", upperKeV);
        Require.above("noise-sigma", noiseSigmaKeV, 0, 1e3, "keV");
        Require.range("fano", fano, 0, 1, "");
        Require.above("energy-per-pair", energyPerPairKeV, 0, 1, "keV");
        Require.above("active-fraction", activeFraction, 0, 1, "");
        Require.range("energy-scale", scale, 0.5, 2, "");
        Require.range("energy-offset", offsetKeV, -10, 10, "keV");
        Require.range("minimum-ionisation", minimumIonisationKeV, 0, 1e3, "keV");
    }

    /**
     * Whether pairs are counted one by one: where noise is below three pairs. Above, single pairs cannot be seen, and a
     * Gaussian of the same mean and variance differs by less than 1e-5.
     */
    boolean countsPairs() {
        return !positiveEnergy && noiseSigmaKeV < PAIRS_VISIBLE_BELOW * energyPerPairKeV;
    }

    /** Least variance of whole numbers of pairs, averaged over a pair, keV squared; 0 in the published convention. */
    double leastPairVariance() {
        return positiveEnergy ? 0 : PairStatistics.ROUNDING_VARIANCE * energyPerPairKeV * energyPerPairKeV;
    }

    /** Germanium with everything optional at its default. */
    public static IonisationParameters germanium(double thresholdKeV, double noiseSigmaKeV, Quenching quenching) {
        return new IonisationParameters(thresholdKeV, Double.POSITIVE_INFINITY, noiseSigmaKeV, 0.11, 2.96e-3, quenching,
                new Efficiency.Full(), 1, 1, 0, 2.96e-3, false);
    }

    /** Silicon with everything optional at its default. */
    public static IonisationParameters silicon(double thresholdKeV, double noiseSigmaKeV, Quenching quenching) {
        return new IonisationParameters(thresholdKeV, Double.POSITIVE_INFINITY, noiseSigmaKeV, 0.12, 3.75e-3, quenching,
                new Efficiency.Full(), 1, 1, 0, 3.75e-3, false);
    }
}
