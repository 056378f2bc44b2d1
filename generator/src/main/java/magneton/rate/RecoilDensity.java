package magneton.rate;

/** dR/dT of one channel per scatterer and unit of flux exposure, however its electrons are modelled; energies in keV. */
interface RecoilDensity {
    /** Value per keV; 0 outside the support. */
    double at(double recoilKeV);

    /** Energies, ascending, between which it is smooth; first and last bound its support. Empty without phase space. */
    double[] breakpointsKeV();

    /** Moments of the flux. */
    FluxMoments moments();

    /** Integral from one energy to another. */
    double integral(double fromKeV, double toKeV);
}
