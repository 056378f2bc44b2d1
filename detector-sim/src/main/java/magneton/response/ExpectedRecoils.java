package magneton.response;

import magneton.source.ArrivalTime;

/**
 * An expected spectrum of recoil energies dR/dT of one kind of recoil, in any unit of rate per keV; observed spectra
 * come in the same unit.
 */
public interface ExpectedRecoils {
    /** What recoils. */
    Recoil recoil();

    /** When they happen, for responses that cut on time. */
    default ArrivalTime arrival() {
        return ArrivalTime.NONE;
    }

    /** Lower end, keV, at least 0. */
    double minKeV();

    /** Upper end, keV. */
    double maxKeV();

    /** Energies inside the range where the density jumps or bends sharply (binding energies, line ends), keV. */
    double[] breakpointsKeV();

    /** Density at {@code recoilKeV}, elements 0 to {@code n - 1}; all arguments lie inside the range. */
    void density(double[] recoilKeV, double[] density, int n);

    /**
     * Share, 0 to 1, of the recoils of an energy that lie within {@code thetaRad} of the neutrino direction, for
     * responses that cut on it.
     */
    double shareWithin(double recoilKeV, double thetaRad);
}
