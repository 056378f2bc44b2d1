package magneton.rate;

import java.util.List;
import java.util.TreeSet;

import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.process.Process;

/**
 * Recoil spectrum and totals of one process before the detector: the sum over its channels, per kilogram of target and day
 * of live time.
 *
 * <p>For a flux counted by protons on target a day is the exposure's protons over its live time; what is per day is NaN
 * where the exposure names no time.
 */
public final class ProcessSpectrum {
    private final Process process;
    private final Experiment experiment;
    private final List<RecoilSpectrum> channels;
    /** Events per kg of target and unit of flux exposure (second or proton). */
    private final double perKg;

    ProcessSpectrum(Process process, Experiment experiment, List<Channel> channels) {
        this.process = process;
        this.experiment = experiment;
        // Channels do not depend on each other: they are made side by side, and summed in order.
        this.channels = channels.parallelStream().map(RecoilSpectrum::new).toList();
        double sum = 0;
        for (double part : this.channels.parallelStream()
                .mapToDouble(channel -> channel.channel().scatterersPerKg() * channel.total()).toArray()) {
            sum += part;
        }
        perKg = sum;
    }

    public Process process() {
        return process;
    }

    /** The spectra of its channels (flavour, isotope or element). */
    public List<RecoilSpectrum> channels() {
        return channels;
    }

    /** dR/dT in events per kg, day and keV at recoil T. */
    public double perKgDayKeV(double recoilKeV) {
        double sum = 0;
        for (RecoilSpectrum channel : channels) {
            sum += channel.perKg(recoilKeV);
        }
        return sum * experiment.fluxExposurePerDay();
    }

    /** Events per kg and day with T between two energies; relative error below 1e-9. */
    public double perKgDay(double fromKeV, double toKeV) {
        double sum = 0;
        for (RecoilSpectrum channel : channels) {
            sum += channel.channel().scatterersPerKg() * channel.integral(fromKeV, toKeV);
        }
        return sum * experiment.fluxExposurePerDay();
    }

    /** Events per kg and day within the recoil range. */
    public double perKgDay() {
        return perKg * experiment.fluxExposurePerDay();
    }

    /** Events expected in the exposure within the recoil range, before the detector. */
    public double expectedCounts() {
        return perKg * experiment.exposure().massKg() * experiment.fluxExposure();
    }

    /**
     * Flux-averaged cross section in cm^2: the sum over flavours of the integral of flux times sigma(T in recoil range),
     * over the whole flux; per atom, averaged over the atoms of the target by number.
     */
    public double fluxAveragedCm2() {
        return perKg / (experiment.flux().total() * experiment.target().atomsPerKg());
    }

    /** Energies in keV between which the spectrum is smooth; empty without phase space. */
    public double[] breakpointsKeV() {
        TreeSet<Double> all = new TreeSet<>();
        for (RecoilSpectrum channel : channels) {
            for (double breakpoint : channel.breakpointsKeV()) {
                all.add(breakpoint);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
