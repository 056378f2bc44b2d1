package magneton.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.rate.RecoilSpectrum;
import magneton.response.ChannelRecoils;
import magneton.response.ObservedSpectrum;
import magneton.response.Response;
import magneton.source.Flux;

/**
 * Expected rates and spectra of an experiment, process by process, before and after the detector.
 *
 * <p>All numbers are per kg of target and unit of flux exposure (second or proton on target) inside; the accessors say
 * what they return.
 */
public final class ExpectedRates {
    private final Experiment experiment;
    private final Map<String, List<RecoilSpectrum>> spectra = new LinkedHashMap<>();
    private final Map<String, List<ObservedSpectrum>> observed = new LinkedHashMap<>();
    private final Map<String, Double> totals = new LinkedHashMap<>();
    private final Optional<Response> response;

    public ExpectedRates(Experiment experiment, Optional<Response> response) {
        this.experiment = experiment;
        this.response = response;
        Map<String, List<Channel>> channels = new LinkedHashMap<>();
        experiment.processes().forEach(setup -> channels.put(setup.process().name(), new ArrayList<>()));
        Channel.of(experiment).forEach(channel -> channels.get(channel.process().name()).add(channel));
        channels.forEach((process, list) -> spectra.put(process, list.parallelStream().map(RecoilSpectrum::new).toList()));
    }

    /** Names of the processes in the order of the config. */
    public List<String> processes() {
        return List.copyOf(spectra.keySet());
    }

    /** Whether there is a detector to fold with. */
    public boolean hasDetector() {
        return response.isPresent();
    }

    /**
     * sum over flavours of the integral of flux times sigma(T in recoil-range), over the integral of the whole flux; per
     * atom, averaged over the atoms of the target by number; cm^2.
     */
    public double fluxAveragedCrossSectionCm2(String process) {
        return perKg(process) / (experiment.target().atomsPerKg() * experiment.flux().total());
    }

    /** Events per kg and day of live time, before response; NaN if a beam's exposure names no time. */
    public double ratePerKgDay(String process) {
        return perKg(process) * perDay();
    }

    /** Events in the exposure, before response. */
    public double expectedCounts(String process) {
        return perKg(process) * massExposure();
    }

    /** Events in the exposure that the detector sees; NaN without a detector. */
    public double expectedDetected(String process) {
        if (response.isEmpty()) {
            return Double.NaN;
        }
        double[] parts = folded(process).parallelStream().mapToDouble(ObservedSpectrum::detected).toArray();
        return DoubleStream.of(parts).sum() * massExposure();
    }

    /** Expected counts of all processes. */
    public double totalCounts() {
        return processes().stream().mapToDouble(this::expectedCounts).sum();
    }

    /** dR/dT in events/(kg day keV) at each recoil energy. */
    public double[] recoilDensity(String process, double[] recoilKeV) {
        double[] sum = new double[recoilKeV.length];
        for (RecoilSpectrum spectrum : spectra.get(process)) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += spectrum.perKg(recoilKeV[i]) * perDay();
            }
        }
        return sum;
    }

    /** Mean of dR/dT over each bin between successive edges, events/(kg day keV). */
    public double[] recoilBinAverages(String process, double[] edgesKeV) {
        double[] sum = new double[edgesKeV.length - 1];
        for (RecoilSpectrum spectrum : spectra.get(process)) {
            double scale = spectrum.channel().scatterersPerKg() * perDay();
            for (int i = 0; i < sum.length; i++) {
                double width = edgesKeV[i + 1] - edgesKeV[i];
                sum[i] += scale * spectrum.integral(edgesKeV[i], edgesKeV[i + 1]) / width;
            }
        }
        return sum;
    }

    /** dR/dE_obs in events/(kg day keV) at each observed energy; needs a detector. */
    public double[] observedDensity(String process, double[] observedKeV) {
        return sum(process, observedKeV.length, spectrum -> spectrum.density(observedKeV));
    }

    /** Mean of dR/dE_obs over each bin between successive edges, events/(kg day keV); needs a detector. */
    public double[] observedBinAverages(String process, double[] edgesKeV) {
        return sum(process, edgesKeV.length - 1, spectrum -> spectrum.binAverages(edgesKeV));
    }

    private double[] sum(String process, int n, Function<ObservedSpectrum, double[]> part) {
        double[] sum = new double[n];
        for (ObservedSpectrum spectrum : folded(process)) {
            double[] values = part.apply(spectrum);
            for (int i = 0; i < n; i++) {
                sum[i] += values[i] * perDay();
            }
        }
        return sum;
    }

    private List<ObservedSpectrum> folded(String process) {
        return observed.computeIfAbsent(process, name -> spectra.get(name).parallelStream()
                .filter(spectrum -> spectrum.breakpointsKeV().length > 0)
                .map(spectrum -> response.orElseThrow().fold(new ChannelRecoils(spectrum)))
                .toList());
    }

    /** Events per kg of target and unit of flux exposure. */
    private double perKg(String process) {
        return totals.computeIfAbsent(process, name -> {
            double[] parts = spectra.get(name).parallelStream()
                    .mapToDouble(spectrum -> spectrum.channel().scatterersPerKg() * spectrum.total()).toArray();
            double sum = 0;
            for (double part : parts) {
                sum += part;
            }
            return sum;
        });
    }

    private double massExposure() {
        return experiment.exposure().massKg() * experiment.fluxExposure();
    }

    /** Units of flux exposure in a day. */
    private double perDay() {
        if (experiment.flux().per() == Flux.Per.SECOND) {
            return Constants.SECONDS_PER_DAY;
        }
        double seconds = experiment.exposure().liveSeconds();
        return seconds > 0 ? experiment.exposure().protons() / seconds * Constants.SECONDS_PER_DAY : Double.NaN;
    }
}
