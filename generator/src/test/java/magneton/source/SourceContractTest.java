package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.table.Table;

/** What every source promises. */
class SourceContractTest {
    /** A source with the total flux that its parameters state, cm^-2 per second or proton. */
    record Case(NeutrinoSource source, double totalFlux, double tolerance) {
        @Override
        public String toString() {
            return source.kind();
        }
    }

    static List<Case> everySource() {
        return List.of(
                new Case(new Reactor(new Reactor.Strength.TotalFlux(2.7e13), 1, ReactorSpectrum.PWR_REFERENCE, true,
                        FissionFractions.TYPICAL), 2.7e13, 1e-12),
                // 9.114e19 fissions/s x (4.00 below 2 MeV + 1.586 to 8 MeV) antineutrinos / (4 pi (13.9 m)^2)
                new Case(new Reactor(new Reactor.Strength.Power(3, 13.9), 1, ReactorSpectrum.HUBER_MUELLER, false,
                        FissionFractions.TYPICAL), 2.097e13, 0.005),
                new Case(new Solar(SolarModel.B16_GS98, List.of(SolarComponent.values()), Oscillation.nufit(Oscillation.DEFAULT),
                        Double.NaN), 6.537e10, 1e-3),
                new Case(piDar("sns-csi-2017"), 3 * 9.89564e6, 1e-5),
                new Case(piDar("lsnd"), 3 * 4.35978e6, 1e-5),
                new Case(new Radioactive("Cr51", new DecayStrength.MeanFlux(1.1e13)), 1.1e13, 1e-12),
                new Case(new Radioactive("Ar37", new DecayStrength.MeanFlux(1e12)), 1e12, 1e-12),
                new Case(new Tritium(new DecayStrength.MeanFlux(6e14)), 6e14, 1e-12),
                new Case(new Accelerator(Accelerator.Beam.NOVA_FHC), 1.303549e-8, 1e-5),
                new Case(new Accelerator(Accelerator.Beam.NOVA_RHC), 1.089402e-8, 1e-5),
                new Case(new Accelerator(Accelerator.Beam.BNB_NUBAR), 3.489848e-10, 1e-5),
                new Case(new Accelerator(Accelerator.Beam.BNB_NU), 5.55127e-10, 1e-5),
                new Case(new Atmospheric(Atmospheric.Site.GRAN_SASSO), 10.55, 1e-3),
                new Case(new Atmospheric(Atmospheric.Site.SUPER_KAMIOKA), 7.345, 1e-3),
                new Case(new Dsnb(Dsnb.DEFAULT_FLUX), 85.7, 1e-12),
                new Case(new SumSource(List.of(
                        new SumSource.Term(2, new Dsnb(10)), new SumSource.Term(0.5, new Mono(Flavour.NU_E, 1, 8)))), 24, 1e-12),
                new Case(new Mono(Flavour.NU_TAU, 3, 1e6), 1e6, 0),
                new Case(new TableSource(table("low [GeV],high [GeV],numu [/m2/POT/bin]\n0,1,1e-6\n1,3,2e-6\n"), 1), 3e-10, 1e-12));
    }

    @Test
    void everyKindIsUnderContract() {
        assertThat(everySource().stream().map(c -> c.source().kind()).distinct())
                .containsExactlyInAnyOrderElementsOf(Sources.ALL.stream().map(Sources.Kind::name).toList());
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void statesItsFlux(Case source) {
        assertThat(source.source().flux().total())
                .isCloseTo(source.totalFlux(), within(source.totalFlux() * source.tolerance()));
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void componentsAreSpectra(Case source) {
        for (FluxComponent part : source.source().flux().components()) {
            Spectrum spectrum = part.spectrum();
            assertThat(part.name()).isNotBlank();
            assertThat(spectrum.total()).as(part.name()).isPositive().isFinite();
            assertThat(spectrum.minEnergyMeV()).isNotNegative().isLessThanOrEqualTo(spectrum.maxEnergyMeV());
            if (spectrum instanceof Spectrum.Tabulated table) {
                assertThat(table.minEnergyMeV()).isLessThan(table.maxEnergyMeV());
                assertThat(table.energyMeV().length).isLessThan(5000);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void isAPureFunctionOfItsParameters(Case source) {
        assertThat(source.source().flux()).isEqualTo(source.source().flux());
    }

    private static PiDar piDar(String name) {
        PiDarFacility facility = PiDarFacility.of(name);
        return new PiDar(
                facility.neutrinosPerProton(), facility.distanceM(), facility.protonsPerSecond(), facility.pulse());
    }

    private static Table table(String text) {
        return Table.read("flux.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
