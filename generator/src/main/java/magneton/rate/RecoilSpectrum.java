package magneton.rate;

import magneton.experiment.Channel;

/**
 * Recoil spectrum S(T) of one channel per scatterer (atom or nucleus), per keV and per second or proton on target: the
 * cross section averaged over the flux, in closed forms of the flux. Zero outside the channel's recoil range.
 */
public final class RecoilSpectrum {
    private final Channel channel;
    private final RecoilDensity density;
    private final ForwardShare forward;

    public RecoilSpectrum(Channel channel) {
        this.channel = channel;
        this.density = channel.ionisation() == null ? new FreeDensity(channel) : new IonisationDensity(channel);
        this.forward = new ForwardShare(channel.law(), density.moments());
    }

    public Channel channel() {
        return channel;
    }

    /** S(T) per keV, per scatterer and unit of flux exposure. */
    public double at(double recoilKeV) {
        return density.at(recoilKeV);
    }

    /** S(T) per keV in events per kg of target and unit of flux exposure. */
    public double perKg(double recoilKeV) {
        return channel.scatterersPerKg() * at(recoilKeV);
    }

    /**
     * Share, 0 to 1, of the recoils of an energy whose angle to the neutrino direction is at most {@code thetaRad}, 0 to
     * pi; exact for free scatterers, and as if at rest for bound electrons.
     */
    public double shareWithin(double recoilKeV, double thetaRad) {
        return forward.within(recoilKeV, thetaRad);
    }

    /** Energies, ascending, between which S is smooth; first and last bound its support. Empty without phase space. */
    public double[] breakpointsKeV() {
        return density.breakpointsKeV();
    }

    /**
     * Integral of S from {@code fromKeV} to {@code toKeV}, per scatterer; relative error below 1e-9 for free electrons
     * and nuclei, below 1e-5 for bound electrons.
     */
    public double integral(double fromKeV, double toKeV) {
        return density.integral(fromKeV, toKeV);
    }

    /** Integral over the whole recoil range, per scatterer. */
    public double total() {
        return integral(channel.recoilRange().fromKeV(), channel.recoilRange().toKeV());
    }
}
