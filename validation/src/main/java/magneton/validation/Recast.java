package magneton.validation;

import org.hipparchus.special.Erf;

import magneton.process.Process;
import magneton.source.Flavour;

/** Limits from one published rate: what a moment may add to weak scattering within the error of a measurement. */
final class Recast {
    private static final double MU = 1e-10;
    private static final String[] UNIVERSAL = {"processes={eves: {}, eves-magnetic: {mu: 1e-10}}"};
    /** Antineutrinos a fission, capture included. */
    private static final double PER_FISSION = 7.181;

    private Recast() {}

    /**
     * Upper limit on a quantity that cannot be negative from a Gaussian measurement, where -2 ln of the likelihood
     * ratio to the best physical value reaches the two-sided quantile.
     */
    static double upper(double measured, double error, double cl) {
        double reach = Math.sqrt(2) * Erf.erfInv(cl) * error;
        return measured >= 0 ? measured + reach : measured + Math.sqrt(measured * measured + reach * reach);
    }

    /**
     * Limit on the moment of some flavours.
     *
     * @param weak flavour whose weak scattering was measured; null for all
     * @param ratio of the measurement to weak scattering
     */
    static double moment(
            Setups setups, String config, Flavour weak, double ratio, double error, double cl, Flavour... magnetic) {
        Setup setup = setups.of(config, UNIVERSAL);
        double expected = weak == null ? setup.detected("eves") : setup.detected("eves", weak);
        double perMoment = 0;
        for (Flavour flavour : magnetic) {
            perMoment += setup.detected("eves-magnetic", flavour);
        }
        return MU * Math.sqrt(upper(ratio - 1, error, cl) * expected / perMoment);
    }

    /** Limit of a reactor experiment from a cross section per fission and electron in a window of recoil energy. */
    static double perFission(double lowKeV, double highKeV, double measuredCm2, double errorCm2, double cl) {
        double weak = perFission(CrossSectionRows.weakRadiative(), lowKeV, highKeV);
        double magnetic = perFission(CrossSectionRows.magnetic(MU), lowKeV, highKeV);
        return MU * Math.sqrt(upper(measuredCm2 - weak, errorCm2, cl) / magnetic);
    }

    private static double perFission(Process process, double lowKeV, double highKeV) {
        Recoils recoils = Recoils.free(Beams.reactor(PER_FISSION), "H", process);
        return recoils.perKg(lowKeV, highKeV) / recoils.experiment().target().atomsPerKg();
    }
}
