package magneton.background;

import java.util.List;

import magneton.event.Column;
import magneton.response.ExpectedRecoils;
import magneton.response.Nuisance;
import magneton.response.ObservedSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Recoil;
import magneton.response.Response;
import magneton.response.Validity;
import magneton.simd.SimdMode;

/**
 * A detector that sees background among the recoils: its worker lets the response see all events and then turns some
 * into background. Expected spectra are those of the recoils alone.
 *
 * @param response of the detector
 * @param events its background
 */
public record ResponseAmidBackground(Response response, BackgroundEvents events) implements Response {
    @Override
    public String name() {
        return response.name();
    }

    @Override
    public List<Column> columns() {
        return response.columns();
    }

    @Override
    public Worker worker(SimdMode mode) {
        Worker detector = response.worker(mode);
        BackgroundMixer mixer = events.worker(mode);
        return (batch, seed, block) -> {
            detector.apply(batch, seed, block);
            mixer.mix(batch, seed, block);
        };
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        return response.fold(recoils);
    }

    @Override
    public ObservedWindow window() {
        return response.window();
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return response.validities(recoil);
    }

    @Override
    public List<Nuisance> nuisances() {
        return response.nuisances();
    }

    @Override
    public Response with(String key, double value) {
        return new ResponseAmidBackground(response.with(key, value), events);
    }
}
