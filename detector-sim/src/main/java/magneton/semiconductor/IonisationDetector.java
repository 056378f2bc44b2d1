package magneton.semiconductor;

import java.util.List;

import magneton.quenching.ScaledQuenching;
import magneton.response.ExpectedRecoils;
import magneton.response.Nuisance;
import magneton.response.ObservedSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Priors;
import magneton.response.Recoil;
import magneton.response.Response;
import magneton.response.Validity;
import magneton.simd.SimdMode;

/**
 * A germanium or silicon ionisation detector ({@code hpge}, {@code si-ccd}).
 *
 * <p>{@code e_ion_kev} is the mean ionisation energy: T of electrons, QF T of nuclei. {@code e_obs_kev} is
 * {@code offset + scale (pairs * energy-per-pair + noise)} with a whole number of pairs from {@link PairStatistics} and
 * Gaussian noise (noise of three pairs or more hides the single pair: one Gaussian of the same variance); or with
 * {@code positive-energy} one Gaussian of variance {@code noise^2 + fano energy-per-pair E_ion}, renormalised to
 * positive energies by {@code 2 / (1 + erf(E_ion / (sqrt 2 sigma)))} (arXiv:2202.09672).
 * {@code detected}: threshold and upper edge on the observed energy, efficiency at the observed energy, active
 * fraction, minimum ionisation.
 *
 * @param name {@code hpge} or {@code si-ccd}
 */
public record IonisationDetector(String name, IonisationParameters parameters) implements Response {
    public static IonisationDetector hpge(IonisationParameters parameters) {
        return new IonisationDetector("hpge", parameters);
    }

    public static IonisationDetector siCcd(IonisationParameters parameters) {
        return new IonisationDetector("si-ccd", parameters);
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new IonisationWorker(parameters, mode);
    }

    @Override
    public ObservedWindow window() {
        return new ObservedWindow(parameters.thresholdKeV(), parameters.upperKeV());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        return IonisationFold.of(parameters, recoils);
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return recoil.nuclear() ? List.of(Validity.of(parameters.quenching(), recoil.targetPdg())) : List.of();
    }

    @Override
    public List<Nuisance> nuisances() {
        IonisationParameters p = parameters;
        return List.of(
                Priors.quenching(name, p.quenching().name(), ScaledQuenching.scaleOf(p.quenching())),
                Priors.of(name, "energy-scale", p.scale()),
                Priors.of(name, "noise-sigma", p.noiseSigmaKeV()),
                Priors.of(name, "active-fraction", p.activeFraction(), 1));
    }

    @Override
    public IonisationDetector with(String key, double value) {
        Nuisance.require(this, key);
        IonisationParameters p = parameters;
        return new IonisationDetector(name, new IonisationParameters(
                p.thresholdKeV(), p.upperKeV(), key.equals("noise-sigma") ? value : p.noiseSigmaKeV(), p.fano(),
                p.energyPerPairKeV(),
                key.equals("quenching-scale") ? ScaledQuenching.of(p.quenching(), value) : p.quenching(),
                p.efficiency(), key.equals("active-fraction") ? value : p.activeFraction(),
                key.equals("energy-scale") ? value : p.scale(), p.offsetKeV(), p.minimumIonisationKeV(),
                p.positiveEnergy()));
    }
}
