package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class BeamAndBackgroundTest {
    /** NOvA quotes a peak at 1.9 GeV and about 96 % muon neutrinos from 1 to 3 GeV. */
    @Test
    void novaIsNarrowAndPure() {
        Flux flux = new Accelerator(Accelerator.Beam.NOVA_FHC).flux();
        double muon = between(flux, Flavour.NU_MU, 1000, 3000);
        double all = 0;
        for (FluxComponent part : flux.components()) {
            all += between(flux, part.flavour(), 1000, 3000);
        }
        assertThat(muon / all).isCloseTo(0.949, within(1e-3));
        Spectrum.Tabulated spectrum = spectrum(flux, Flavour.NU_MU);
        assertThat(spectrum.at(1900)).isGreaterThan(spectrum.at(1700)).isGreaterThan(spectrum.at(2100));
        assertThat(spectrum.at(1801)).as("constant inside a bin").isEqualTo(spectrum.at(1999));
        assertThat(flux.per()).isEqualTo(Flux.Per.PROTON);
    }

    /** MiniBooNE publishes 5.16e-10 cm^-2 per proton below 3 GeV. */
    @Test
    void boosterBeamHasItsPublishedFlux() {
        Flux flux = new Accelerator(Accelerator.Beam.BNB_NU).flux();
        assertThat(between(flux, Flavour.NU_MU, 0, 3000)).isCloseTo(5.16e-10, within(2e-13));
        assertThat(spectrum(flux, Flavour.NU_MU).maxEnergyMeV()).as("empty bins are cut off").isLessThan(10_000);
    }

    @Test
    void supernovaBackgroundIsSharedByAllSpecies() {
        assertThat(new Dsnb(60).flux().components()).hasSize(6).allMatch(part -> Math.abs(part.spectrum().total() - 10) < 1e-12);
    }

    @Test
    void sumsRefuseToMixSecondsAndProtons() {
        SumSource mixed = new SumSource(List.of(
                new SumSource.Term(1, new Dsnb(1)), new SumSource.Term(1, new Accelerator(Accelerator.Beam.BNB_NU))));
        assertThatThrownBy(mixed::flux).hasMessageStartingWith("sum mixes");
        assertThatThrownBy(() -> new SumSource.Term(0, new Dsnb(1))).hasMessageStartingWith("weight is 0.0");
        assertThatThrownBy(() -> new SumSource(List.of())).hasMessageStartingWith("sum needs");
    }

    @Test
    void wordsAreChecked() {
        assertThatThrownBy(() -> Accelerator.Beam.of("nova-fch")).hasMessageContaining("did you mean 'nova-fhc'");
        assertThatThrownBy(() -> Atmospheric.Site.of("kamioka")).hasMessageContaining("did you mean 'super-kamioka'");
    }

    private static Spectrum.Tabulated spectrum(Flux flux, Flavour flavour) {
        return (Spectrum.Tabulated) flux.components().stream()
                .filter(part -> part.flavour() == flavour)
                .findFirst()
                .orElseThrow()
                .spectrum();
    }

    private static double between(Flux flux, Flavour flavour, double lowMeV, double highMeV) {
        Spectrum.Tabulated spectrum = spectrum(flux, flavour);
        double sum = 0;
        double[] e = spectrum.energyMeV();
        for (int i = 1; i < e.length; i++) {
            if (e[i - 1] >= lowMeV && e[i] <= highMeV) {
                sum += 0.5 * (spectrum.density()[i] + spectrum.density()[i - 1]) * (e[i] - e[i - 1]);
            }
        }
        return sum;
    }
}
