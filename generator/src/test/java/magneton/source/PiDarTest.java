package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.table.Table;

class PiDarTest {
    /** Fluxes per flavour quoted with the facilities. */
    @ParameterizedTest
    @CsvSource({
        "sns-csi-2017,9.89564e6", "sns-lar-2020,8.40988e6", "sns-csi,1.60877e7", "sns-lar,7.92398e6", "ess,9.31282e7",
        "j-parc-mlf,1.37968e7", "lsnd,4.35978e6"
    })
    void facilitiesHaveTheirFluxPerFlavour(String name, double perFlavour) {
        for (FluxComponent part : source(name, false).flux().components()) {
            assertThat(part.spectrum().total()).isCloseTo(perFlavour, within(1e-5 * perFlavour));
        }
    }

    @Test
    void fluxPerProtonIsThatPerSecondOverTheCurrent() {
        Flux perProton = source("sns-csi", true).flux();
        assertThat(perProton.per()).isEqualTo(Flux.Per.PROTON);
        assertThat(perProton.total() * 8.8802e15).isCloseTo(3 * 1.60877e7, within(1e3));
        assertThat(source("sns-csi", false).flux().per()).isEqualTo(Flux.Per.SECOND);
    }

    /** Linear interpolation between the knots against a table of the decay spectra made apart from this code. */
    @Test
    void delayedSpectraFollowTheMuonDecay() {
        Table table = Table.ofResource("/magneton/source/pidar_spectra.csv");
        Flux flux = new PiDar(1, 1, Double.NaN, ArrivalTime.NONE).flux();
        for (FluxComponent part : flux.components()) {
            if (part.spectrum() instanceof Spectrum.Tabulated spectrum) {
                double[] energy = table.numbers("E_MeV");
                double[] expected = table.numbers(part.flavour() == Flavour.NU_E ? "nue" : "numubar");
                for (int i = 0; i < energy.length - 1; i++) {
                    double density = spectrum.at(energy[i]) / spectrum.total();
                    assertThat(density).isCloseTo(expected[i], within(1e-4 * expected[i] + 2e-7));
                }
            }
        }
    }

    @Test
    void theAntineutrinoSpectrumEndsInAStep() {
        Flux flux = source("sns-csi", false).flux();
        Spectrum.Tabulated antimuon = (Spectrum.Tabulated) flux.components().get(1).spectrum();
        assertThat(antimuon.maxEnergyMeV()).isCloseTo(52.829, within(1e-3));
        assertThat(antimuon.density()[antimuon.density().length - 1]).isGreaterThan(0.99 * antimuon.at(52));
        assertThat(flux.components().getFirst().spectrum().minEnergyMeV()).isCloseTo(29.792, within(1e-3));
    }

    /** Arrival times published by COHERENT (arXiv:1804.09459) in bins of 0.5 us, against the pulse and the two decays. */
    @Test
    void arrivalTimesAreThoseOfTheRelease() {
        Table release = Table.ofResource("/magneton/source/pidar_timing_coherent_csi2017.csv");
        Flux flux = source("sns-csi", false).flux();
        double[] prompt = binProbabilities(flux.components().get(0).arrival(), release.rows());
        double[] delayed = binProbabilities(flux.components().get(2).arrival(), release.rows());
        assertThat(prompt).containsExactly(release.numbers("prompt_numu"), within(1e-3));
        assertThat(delayed).containsExactly(release.numbers("delayed_nue_numubar"), within(2.5e-3));
    }

    @Test
    void pulsesOfTheOtherFacilities() {
        assertThat(pulse("lsnd")).isEqualTo(new ProtonPulse(3e5, 0, 6e5, 1, 0));
        assertThat(pulse("ess")).isEqualTo(new ProtonPulse(1.43e6, 0, 2.86e6, 1, 0));
        assertThat(pulse("j-parc-mlf")).isEqualTo(new ProtonPulse(50, 0, 100, 2, 600));
        assertThatThrownBy(() -> new ProtonPulse(0, 0, -1, 1, 0)).hasMessageStartingWith("width is -1.0");
        assertThatThrownBy(() -> new ProtonPulse(0, 0, 1, 0, 0)).hasMessage("bunches is 0, must be 1 or more");
    }

    private static ProtonPulse pulse(String facility) {
        return source(facility, false).flux().components().getFirst().arrival().pulse();
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> PiDarFacility.of("sns-csl")).hasMessageContaining("did you mean 'sns-csi'");
        assertThatThrownBy(() -> new PiDar(0, 20, 1e15, ArrivalTime.NONE)).hasMessageStartingWith("neutrinos-per-proton is 0.0");
        assertThatThrownBy(() -> new PiDar(0.1, 20, -1, ArrivalTime.NONE)).hasMessageStartingWith("protons-per-second is -1.0");
    }

    private static PiDar source(String name, boolean perProton) {
        PiDarFacility facility = PiDarFacility.of(name);
        return new PiDar(
                facility.neutrinosPerProton(), facility.distanceM(),
                perProton ? Double.NaN : facility.protonsPerSecond(), facility.pulse());
    }

    /** Numerical convolution on 1 ns steps: Gaussian, then each decay as a recursive filter. */
    private static double[] binProbabilities(ArrivalTime arrival, int bins) {
        int n = bins * 500;
        double[] density = new double[n];
        for (int t = 0; t < n; t++) {
            double z = (t + 0.5 - arrival.pulse().meanNs()) / arrival.pulse().sigmaNs();
            density[t] = Math.exp(-0.5 * z * z) / (arrival.pulse().sigmaNs() * Math.sqrt(2 * Math.PI));
        }
        for (double lifetime : arrival.lifetimesNs()) {
            double keep = Math.exp(-1 / lifetime);
            double level = 0;
            for (int t = 0; t < n; t++) {
                level = keep * level + (1 - keep) * density[t];
                density[t] = level;
            }
        }
        double[] probability = new double[bins];
        for (int t = 0; t < n; t++) {
            probability[t / 500] += density[t];
        }
        return probability;
    }
}
