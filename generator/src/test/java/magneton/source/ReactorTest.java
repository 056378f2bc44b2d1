package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import magneton.table.Table;

class ReactorTest {
    private static final Reactor.Strength GEMMA = new Reactor.Strength.Power(3, 13.9);

    @Test
    void gemmaSeesItsFlux() {
        assertThat(reactor(GEMMA).flux().total()).isCloseTo(2.70e13, within(0.01e13));
    }

    /** Fluxes computed apart from this code with 7.2 antineutrinos per fission; the table's end bins cost 0.15 %. */
    @Test
    void sitesSeeTheirFluxes() {
        Table sites = Table.ofResource("/magneton/source/reactor_site_fluxes.csv");
        double[] power = sites.numbers("P_th_GW");
        double[] distance = sites.numbers("L_m");
        double[] flux = sites.numbers("flux_calc");
        String[] name = sites.text("experiment");
        for (int i = 0; i < power.length; i++) {
            boolean enriched = name[i].equals("Ricochet_ILL");
            FissionFractions fractions = enriched ? new FissionFractions(1, 0, 0, 0) : FissionFractions.TYPICAL;
            Reactor.Strength strength = new Reactor.Strength.Power(power[i], distance[i]);
            Reactor reactor = new Reactor(strength, 1, ReactorSpectrum.PWR_REFERENCE, !enriched, fractions);
            assertThat(reactor.flux().total()).as(name[i]).isCloseTo(flux[i], within(0.005 * flux[i]));
        }
    }

    /** Antineutrinos per fission: sums over bins by the authors of the tables, less the outer halves of the end bins. */
    @ParameterizedTest
    @CsvSource({"1,0,0,0,6.078", "0,1,0,0,7.163", "0,0,1,0,5.503", "0,0,0,1,6.261"})
    void integralsPerIsotope(double u235, double u238, double pu239, double pu241, double nubars) {
        FissionFractions pure = new FissionFractions(u235, u238, pu239, pu241);
        Spectrum.Tabulated spectrum = ReactorSpectrum.PWR_REFERENCE.perFission(pure, false);
        double halfBin = 0.0125 * spectrum.density()[0];
        assertThat(spectrum.total() + halfBin).isCloseTo(nubars, within(1e-3));
        double withCapture = ReactorSpectrum.PWR_REFERENCE.perFission(pure, true).total();
        assertThat(withCapture - spectrum.total()).isCloseTo(1.2, within(1e-3));
    }

    @Test
    void recombinedIsotopesMakeTheReferenceColumn() {
        Spectrum.Tabulated column = ReactorSpectrum.PWR_REFERENCE.perFission(FissionFractions.TYPICAL, true);
        Spectrum.Tabulated sum = Bestiole.perFission(FissionFractions.TYPICAL, 0.6);
        for (int i = 0; i < column.energyMeV().length; i++) {
            assertThat(sum.density()[i]).isCloseTo(column.density()[i], within(1e-5 * column.density()[i]));
        }
    }

    /** The reference table carries Vogel-Engel and Huber-Mueller at the same fractions, evaluated apart from this code. */
    @Test
    void huberMuellerIsTheOneOfTheReferenceTable() {
        Table table = Table.ofResource("/magneton/source/reactor_reference_spectrum_pwr.csv");
        double[] energy = table.numbers("E_MeV");
        double[] low = table.numbersOrBlank("fission_VE_below2MeV");
        double[] high = table.numbersOrBlank("HM_above2MeV");
        Spectrum.Tabulated spectrum = ReactorSpectrum.HUBER_MUELLER.perFission(FissionFractions.TYPICAL, false);
        int compared = 0;
        for (int i = 0; i < energy.length; i++) {
            double expected = Double.isNaN(low[i]) ? high[i] : low[i];
            if (!Double.isNaN(expected)) {
                assertThat(spectrum.at(energy[i])).as("%s MeV", energy[i]).isCloseTo(expected, within(2e-4 * expected));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(320);
        assertThat(spectrum.maxEnergyMeV()).isEqualTo(8);
        assertThat(spectrum.energyMeV()).hasSizeLessThan(3000);
    }

    /** Integrals 2 to 8 MeV quoted with the coefficients. */
    @ParameterizedTest
    @CsvSource({"1,0,0,0,1.687", "0,1,0,0,2.244", "0,0,1,0,1.262", "0,0,0,1,1.615"})
    void conversionSpectraIntegrate(double u235, double u238, double pu239, double pu241, double nubars) {
        FissionFractions pure = new FissionFractions(u235, u238, pu239, pu241);
        Spectrum.Tabulated spectrum = ReactorSpectrum.HUBER_MUELLER.perFission(pure, false);
        double above = 0;
        for (int i = 1; i < spectrum.energyMeV().length; i++) {
            if (spectrum.energyMeV()[i - 1] >= 2) {
                above += 0.5 * (spectrum.density()[i] + spectrum.density()[i - 1])
                        * (spectrum.energyMeV()[i] - spectrum.energyMeV()[i - 1]);
            }
        }
        assertThat(above).isCloseTo(nubars, within(1e-3));
    }

    @Test
    void theRutheniumEdgeIsNotSmeared() {
        Spectrum.Tabulated spectrum =
                ReactorSpectrum.HUBER_MUELLER.perFission(new FissionFractions(0, 0, 1, 0), false);
        assertThat(spectrum.at(0.0393)).isGreaterThan(3);
        assertThat(spectrum.at(0.0395)).isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(ReactorSpectrum.class)
    void totalFluxAndDutyScaleTheWholeSpectrum(ReactorSpectrum model) {
        FissionFractions dresden = new FissionFractions(0.58, 0.08, 0.29, 0.05);
        Reactor.Strength given = new Reactor.Strength.TotalFlux(4.8e13);
        assertThat(new Reactor(given, 1, model, false, dresden).flux().total()).isCloseTo(4.8e13, within(1e3));
        assertThat(new Reactor(given, 0.25, model, true, dresden).flux().total()).isCloseTo(1.2e13, within(1e3));
    }

    @Test
    void capturesAddTheSameToBothSpectra() {
        double with = ReactorSpectrum.HUBER_MUELLER.perFission(FissionFractions.TYPICAL, true).total();
        double without = ReactorSpectrum.HUBER_MUELLER.perFission(FissionFractions.TYPICAL, false).total();
        assertThat(with - without).isCloseTo(1.2, within(1e-3));
    }

    @Test
    void parametersOutOfRangeAreNamed() {
        assertThatThrownBy(() -> new Reactor.Strength.Power(-3, 13.9))
                .hasMessage("thermal-power is -3.0 GW, it must be above 0");
        assertThatThrownBy(() -> new Reactor.Strength.Power(3, 0)).hasMessageStartingWith("distance is 0.0 m");
        assertThatThrownBy(() -> new Reactor.Strength.TotalFlux(Double.NaN)).hasMessageStartingWith("flux is NaN");
        assertThatThrownBy(() -> new Reactor(GEMMA, 1.5, ReactorSpectrum.PWR_REFERENCE, true, FissionFractions.TYPICAL))
                .hasMessageStartingWith("duty-factor is 1.5, allowed is");
        assertThatThrownBy(() -> ReactorSpectrum.of("huber-muller"))
                .hasMessageContaining("did you mean 'huber-mueller'");
        assertThatThrownBy(() -> FissionFractions.of(Map.of("U235", 0.5)))
                .hasMessage("fission-fractions add up to 0.5, not to 1");
        assertThatThrownBy(() -> FissionFractions.of(Map.of("U233", 1.0))).hasMessageContaining("did you mean 'U23");
    }

    private static Reactor reactor(Reactor.Strength strength) {
        return new Reactor(strength, 1, ReactorSpectrum.PWR_REFERENCE, true, FissionFractions.TYPICAL);
    }
}
