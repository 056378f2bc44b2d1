package magneton.scintillator;

import magneton.quenching.PolynomialQuenching;
import magneton.quenching.Quenching;
import magneton.response.Efficiency;
import magneton.response.Require;
import magneton.response.TimeAcceptance;

/**
 * Parameters of {@code csi}; config keys are the names in code font.
 *
 * @param thresholdPe {@code threshold}: fewest photoelectrons, 0 or more; 0 by default
 * @param upperPe {@code upper}: most photoelectrons; 60 by default
 * @param lightYield {@code light-yield}: photoelectrons per keVee; 13.35 by default
 * @param shapePerKeV {@code gamma-shape}: shape of the photoelectron distribution is 1 + this times E_ee, per keVee;
 *     9.56 by default
 * @param quenching {@code quenching}: scintillation curve of nuclear recoils ({@code polynomial})
 * @param efficiency {@code efficiency}: of the number of photoelectrons; COHERENT's logistic by default
 * @param time {@code time-window} and {@code time-decay}: acceptance in arrival time
 * @param activeFraction {@code active-fraction}: factor on the efficiency, above 0 to 1; 1 by default
 */
public record CsiParameters(
        double thresholdPe, double upperPe, double lightYield, double shapePerKeV, Quenching quenching,
        Efficiency.Logistic efficiency, TimeAcceptance time, double activeFraction) {

    public CsiParameters {
        Require.range("threshold", thresholdPe, 0, 1e9, "photoelectrons");
        if (!(thresholdPe < upperPe)) {
            throw new IllegalArgumentException(
                    "upper (" + upperPe + " photoelectrons) must be above threshold (" + thresholdPe + ")");
        }
        Require.above("light-yield", lightYield, 0, 1e4, "photoelectrons per keV");
        Require.above("gamma-shape", shapePerKeV, 0, 1e4, "/keV");
        Require.above("active-fraction", activeFraction, 0, 1, "");
    }

    /** The COHERENT CsI[Na] analysis of 2021 (arXiv:2110.07730): fewer than 60 photoelectrons in the first 6 us. */
    public static CsiParameters coherent() {
        return new CsiParameters(0, 60, 1 / 0.0749, 9.56, PolynomialQuenching.csi(),
                new Efficiency.Logistic(1.32045, 0.285979, 10.8646, -0.333322),
                new TimeAcceptance(0, 6000, 520, 4.94e-5), 1);
    }
}
