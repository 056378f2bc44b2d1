package magneton.validation;

import java.util.Optional;

import magneton.experiment.Experiment;
import magneton.response.Response;
import magneton.source.Flavour;

/**
 * What a run config describes.
 *
 * @param experiment source, target, processes, exposure
 * @param response the detector, if there is one
 */
public record Setup(Experiment experiment, Optional<Response> response) {
    /** Events of a process in the exposure that the detector sees. */
    double detected(String process) {
        Recoils recoils = Recoils.of(experiment, process);
        return recoils.detectedPerKg(response.orElseThrow()) * perKg();
    }

    /** The same of one flavour. */
    double detected(String process, Flavour flavour) {
        return Recoils.of(experiment, process).only(flavour).detectedPerKg(response.orElseThrow()) * perKg();
    }

    /** Events of a process in the exposure before the detector, from a recoil energy on. */
    double counts(String process, double aboveKeV) {
        return Recoils.of(experiment, process).perKg(aboveKeV) * perKg();
    }

    private double perKg() {
        return experiment.exposure().massKg() * experiment.fluxExposure();
    }
}
