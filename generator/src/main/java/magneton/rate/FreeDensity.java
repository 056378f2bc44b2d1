package magneton.rate;

import java.util.Arrays;

import magneton.atomic.AtomicModel;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.process.Kinematics;
import magneton.process.TwoBodyLaw;
import magneton.source.Spectrum;

/**
 * Recoil spectrum of free scatterers:
 *
 * <pre>S(T) = N(T) W(T) sum_k a_k(T) I_k(E_min(T))     [per keV and per second or proton on target]</pre>
 */
final class FreeDensity implements RecoilDensity {
    private final Channel channel;
    private final FluxMoments moments;
    private final double[] breakpointsKeV;

    FreeDensity(Channel channel) {
        this.channel = channel;
        this.moments = new FluxMoments(channel.spectra());
        this.breakpointsKeV = breakpoints(channel);
    }

    @Override
    public double at(double recoilKeV) {
        if (recoilKeV < channel.recoilRange().fromKeV() || recoilKeV > channel.recoilRange().toKeV() || recoilKeV <= 0) {
            return 0;
        }
        TwoBodyLaw law = channel.law();
        double t = recoilKeV / Constants.KEV_PER_MEV;
        double[] i = new double[3];
        moments.above(Kinematics.minEnergy(t, law.targetMassMeV(), law.finalMassMeV()), i);
        double sum = law.coefficient(0, t) * i[0] + law.coefficient(1, t) * i[1] + law.coefficient(2, t) * i[2];
        if (!(sum > 0)) {
            return 0;
        }
        return channel.multiplicity(recoilKeV) * law.weight().at(t) * sum / Constants.KEV_PER_MEV;
    }

    @Override
    public FluxMoments moments() {
        return moments;
    }

    @Override
    public double[] breakpointsKeV() {
        return breakpointsKeV.clone();
    }

    @Override
    public double integral(double fromKeV, double toKeV) {
        return Quadrature.betweenBreakpoints(this::at, breakpointsKeV, fromKeV, toKeV);
    }

    private static double[] breakpoints(Channel channel) {
        TwoBodyLaw law = channel.law();
        double[] inside = new double[2 * knots(channel) + channel.steps().size() + 2];
        int n = 0;
        double top = 0;
        double bottom = Double.POSITIVE_INFINITY;
        double[] edges = {0, 0};
        for (Spectrum spectrum : channel.spectra()) {
            double[] energies = spectrum instanceof Spectrum.Tabulated table
                    ? table.energyMeV() : new double[] {spectrum.minEnergyMeV()};
            for (double energy : energies) {
                if (energy > 0 && recoilLimits(energy, law, edges)) {
                    inside[n++] = edges[0];
                    inside[n++] = edges[1];
                    top = Math.max(top, edges[1]);
                    bottom = Math.min(bottom, edges[0]);
                }
            }
        }
        for (AtomicModel.Step step : channel.steps()) {
            inside[n++] = step.fromKeV();
        }
        if (channel.isotope() == null) {
            bottom = Math.max(bottom, channel.steps().stream().mapToDouble(AtomicModel.Step::fromKeV).min().orElse(top));
        }
        double from = Math.max(channel.recoilRange().fromKeV(), bottom);
        double to = Math.min(channel.recoilRange().toKeV(), top);
        if (!(to > from)) {
            return new double[0];
        }
        inside[n++] = from;
        inside[n++] = to;
        return distinctWithin(Arrays.copyOf(inside, n), from, to);
    }

    private static int knots(Channel channel) {
        return channel.spectra().stream()
                .mapToInt(spectrum -> spectrum instanceof Spectrum.Tabulated table ? table.energyMeV().length : 1).sum();
    }

    /** Those from {@code from} to {@code to}, ascending, each once. */
    private static double[] distinctWithin(double[] energies, double from, double to) {
        Arrays.sort(energies);
        int n = 0;
        for (double energy : energies) {
            if (energy >= from && energy <= to && (n == 0 || energy > energies[n - 1])) {
                energies[n++] = energy;
            }
        }
        return Arrays.copyOf(energies, n);
    }

    /** Writes T-+ in keV at an energy; false below the production threshold. */
    private static boolean recoilLimits(double energyMeV, TwoBodyLaw law, double[] edgesKeV) {
        if (energyMeV < Kinematics.threshold(law.targetMassMeV(), law.finalMassMeV())) {
            return false;
        }
        edgesKeV[0] = Constants.KEV_PER_MEV * Kinematics.minRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV());
        edgesKeV[1] = Constants.KEV_PER_MEV * Kinematics.maxRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV());
        return true;
    }
}
