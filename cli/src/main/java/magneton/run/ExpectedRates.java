package magneton.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import magneton.experiment.Experiment;
import magneton.rate.ProcessSpectrum;
import magneton.rate.Rates;
import magneton.response.ChannelRecoils;
import magneton.response.ObservedSpectrum;
import magneton.response.Response;

/**
 * Expected rates and spectra of an experiment by the names of its processes: those of {@link ProcessSpectrum} before the
 * detector, and their folds with its response. Folds are made when first asked for; not for several threads.
 */
public final class ExpectedRates {
    private final Experiment experiment;
    private final Map<String, ProcessSpectrum> spectra = new LinkedHashMap<>();
    private final Map<String, List<ObservedSpectrum>> observed = new LinkedHashMap<>();
    private final Optional<Response> response;

    public ExpectedRates(Experiment experiment, Optional<Response> response) {
        this.experiment = experiment;
        this.response = response;
        new Rates(experiment).processes().forEach(spectrum -> spectra.put(spectrum.process().name(), spectrum));
    }

    /** Names of the processes in the order of the config. */
    public List<String> processes() {
        return List.copyOf(spectra.keySet());
    }

    /** Whether there is a detector to fold with. */
    public boolean hasDetector() {
        return response.isPresent();
    }

    /** {@link ProcessSpectrum#fluxAveragedCm2}. */
    public double fluxAveragedCrossSectionCm2(String process) {
        return spectra.get(process).fluxAveragedCm2();
    }

    /** Events per kg and day of live time, before response; NaN if a beam's exposure names no time. */
    public double ratePerKgDay(String process) {
        return spectra.get(process).perKgDay();
    }

    /** Events in the exposure, before response. */
    public double expectedCounts(String process) {
        return spectra.get(process).expectedCounts();
    }

    /** Events in the exposure that the detector sees; NaN without a detector. */
    public double expectedDetected(String process) {
        if (response.isEmpty()) {
            return Double.NaN;
        }
        double[] parts = folded(process).parallelStream().mapToDouble(ObservedSpectrum::detected).toArray();
        return DoubleStream.of(parts).sum() * experiment.exposure().massKg() * experiment.fluxExposure();
    }

    /** Expected counts of all processes. */
    public double totalCounts() {
        return processes().stream().mapToDouble(this::expectedCounts).sum();
    }

    /** dR/dT in events/(kg day keV) at each recoil energy. */
    public double[] recoilDensity(String process, double[] recoilKeV) {
        return Arrays.stream(recoilKeV).map(spectra.get(process)::perKgDayKeV).toArray();
    }

    /** Mean of dR/dT over each bin between successive edges, events/(kg day keV). */
    public double[] recoilBinAverages(String process, double[] edgesKeV) {
        double[] averages = new double[edgesKeV.length - 1];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = spectra.get(process).perKgDay(edgesKeV[i], edgesKeV[i + 1]) / (edgesKeV[i + 1] - edgesKeV[i]);
        }
        return averages;
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
                sum[i] += values[i] * experiment.fluxExposurePerDay();
            }
        }
        return sum;
    }

    private List<ObservedSpectrum> folded(String process) {
        return observed.computeIfAbsent(process, name -> spectra.get(name).channels().parallelStream()
                .filter(spectrum -> spectrum.breakpointsKeV().length > 0)
                .map(spectrum -> response.orElseThrow().fold(new ChannelRecoils(spectrum)))
                .toList());
    }
}
