package magneton.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.experiment.Experiment;
import magneton.rate.ProcessSpectrum;
import magneton.rate.Rates;
import magneton.rate.RecoilSpectrum;
import magneton.response.ObservedProcess;
import magneton.response.Response;

/** Expected counts of each process of an experiment in bins. */
final class ExpectedCounts {
    private final Experiment experiment;
    private final List<ProcessSpectrum> spectra;
    private final double[] edgesKeV;

    ExpectedCounts(Experiment experiment, double[] edgesKeV) {
        this.experiment = experiment;
        this.spectra = new Rates(experiment).processes();
        this.edgesKeV = edgesKeV;
    }

    /** Counts by bin and process through a response, or of T without one. */
    Map<String, double[]> through(Optional<Response> response) {
        double exposure = experiment.exposure().massKg() * experiment.fluxExposure();
        Map<String, double[]> counts = new LinkedHashMap<>();
        List<double[]> all = spectra.parallelStream()
                .map(spectrum -> response.map(seen -> observed(spectrum, seen)).orElseGet(() -> recoils(spectrum))).toList();
        for (int p = 0; p < all.size(); p++) {
            double[] values = all.get(p);
            for (int i = 0; i < values.length; i++) {
                values[i] *= exposure;
            }
            counts.put(spectra.get(p).process().name(), values);
        }
        return counts;
    }

    private double[] observed(ProcessSpectrum spectrum, Response response) {
        double[] counts = new ObservedProcess(spectrum, response).binAverages(edgesKeV);
        for (int i = 0; i < counts.length; i++) {
            counts[i] *= edgesKeV[i + 1] - edgesKeV[i];
        }
        return counts;
    }

    private double[] recoils(ProcessSpectrum spectrum) {
        double[] counts = new double[edgesKeV.length - 1];
        for (RecoilSpectrum channel : spectrum.channels()) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += channel.channel().scatterersPerKg() * channel.integral(edgesKeV[i], edgesKeV[i + 1]);
            }
        }
        return counts;
    }
}
