package magneton.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.experiment.Experiment;
import magneton.rate.ProcessSpectrum;
import magneton.rate.Rates;
import magneton.response.ObservedProcess;
import magneton.response.Response;

/**
 * Expected rates and spectra of an experiment by the names of its processes: those of {@link ProcessSpectrum} before the
 * detector, and their folds with its response. Folds are made when first asked for; not for several threads.
 */
public final class ExpectedRates {
    private final Experiment experiment;
    private final Map<String, ProcessSpectrum> spectra = new LinkedHashMap<>();
    private final Map<String, ObservedProcess> observed = new LinkedHashMap<>();
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
        return observed(process).detected() * experiment.exposure().massKg() * experiment.fluxExposure();
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
        return perDay(observed(process).density(observedKeV));
    }

    /** Mean of dR/dE_obs over each bin between successive edges, events/(kg day keV); needs a detector. */
    public double[] observedBinAverages(String process, double[] edgesKeV) {
        return perDay(observed(process).binAverages(edgesKeV));
    }

    private double[] perDay(double[] values) {
        return Arrays.stream(values).map(value -> value * experiment.fluxExposurePerDay()).toArray();
    }

    private ObservedProcess observed(String process) {
        return observed.computeIfAbsent(process, name -> new ObservedProcess(spectra.get(name), response.orElseThrow()));
    }
}
