package magneton.response;

import java.util.stream.IntStream;

import magneton.experiment.Channel;
import magneton.rate.RecoilSpectrum;
import magneton.source.ArrivalTime;

/** The recoils of one channel of an experiment, in events per kg, keV and unit of flux exposure. */
public final class ChannelRecoils implements ExpectedRecoils {
    private final RecoilSpectrum spectrum;
    private final Recoil recoil;
    private final double[] breakpointsKeV;

    public ChannelRecoils(RecoilSpectrum spectrum) {
        this.spectrum = spectrum;
        Channel channel = spectrum.channel();
        recoil = channel.isotope() == null
                ? Recoil.electron(channel.element().isotopes().get(0).pdg())
                : Recoil.nucleus(channel.isotope().pdg());
        breakpointsKeV = spectrum.breakpointsKeV();
    }

    @Override
    public Recoil recoil() {
        return recoil;
    }

    @Override
    public ArrivalTime arrival() {
        return spectrum.channel().arrival();
    }

    @Override
    public double minKeV() {
        return breakpointsKeV.length == 0 ? 0 : breakpointsKeV[0];
    }

    @Override
    public double maxKeV() {
        return breakpointsKeV.length == 0 ? 0 : breakpointsKeV[breakpointsKeV.length - 1];
    }

    @Override
    public double[] breakpointsKeV() {
        return breakpointsKeV.clone();
    }

    @Override
    public void density(double[] recoilKeV, double[] density, int n) {
        // Points do not depend on each other: those of bound electrons cost microseconds each.
        IntStream.range(0, n).parallel().forEach(i -> density[i] = spectrum.perKg(recoilKeV[i]));
    }

    @Override
    public double shareWithin(double recoilKeV, double thetaRad) {
        return spectrum.shareWithin(recoilKeV, thetaRad);
    }
}
