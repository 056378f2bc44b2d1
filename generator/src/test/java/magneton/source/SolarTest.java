package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.table.Table;

class SolarTest {
    /** The set for which the reference numbers were computed. */
    private static final Oscillation TEST_SET = new Oscillation(0.307, 0.0220, 0.572, 197, 7.42e-5, 2.51e-3);

    private static final List<SolarComponent> ALL = List.of(SolarComponent.values());

    /** At n_e = 100 mol/cm^3, evaluated apart from this code with mixing angles by atan2. */
    @ParameterizedTest
    @CsvSource({
        "0.1,0.669266,0.308707,0.022026,0.546771", "0.862,0.598669,0.379101,0.022229,0.520063",
        "1.442,0.539363,0.438251,0.022386,0.497631", "5,0.216134,0.760486,0.023381,0.375333",
        "10,0.063672,0.911435,0.024893,0.317357", "15,0.027519,0.945930,0.026551,0.303247"
    })
    void massStatesAtOneDensity(double energyMeV, double p1, double p2, double p3, double survival) {
        double[] p = new double[3];
        TEST_SET.massProbabilities(energyMeV, 100, p);
        assertThat(p).containsExactly(new double[] {p1, p2, p3}, within(1e-6));
        assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-14));
        double ee = 0;
        for (int i = 0; i < 3; i++) {
            ee += p[i] * TEST_SET.mixing(0, i);
        }
        assertThat(ee).isCloseTo(survival, within(1e-6));
    }

    @Test
    void massStatesAveragedOverTheProductionRegion() {
        Table reference = Table.ofResource("/magneton/source/solar_Pei_reference.csv");
        String[] component = reference.text("source");
        double[] energy = reference.numbers("E_MeV");
        Solar solar = new Solar(SolarModel.B16_GS98, ALL, TEST_SET, Double.NaN);
        for (int row = 0; row < energy.length; row++) {
            SolarComponent born = SolarComponent.of(component[row].toLowerCase(Locale.ROOT));
            double[] p = solar.massProbabilities(born, energy[row]);
            for (int i = 0; i < 3; i++) {
                assertThat(p[i]).isCloseTo(reference.numbers("P_e" + (i + 1))[row], within(1e-4));
            }
            assertThat(solar.flavourProbability(p, 0)).isCloseTo(reference.numbers("P_ee")[row], within(1e-4));
        }
    }

    /** |U_e|^2 and |U_mu|^2 of the test set; the rows and columns of the matrix add up to 1. */
    @Test
    void mixingIsUnitary() {
        assertThat(new double[] {TEST_SET.mixing(0, 0), TEST_SET.mixing(0, 1), TEST_SET.mixing(0, 2)})
                .containsExactly(new double[] {0.677754, 0.300246, 0.022}, within(1e-6));
        assertThat(new double[] {TEST_SET.mixing(1, 0), TEST_SET.mixing(1, 1), TEST_SET.mixing(1, 2)})
                .containsExactly(new double[] {0.07537363, 0.36521037, 0.559416}, within(1e-8));
        for (int i = 0; i < 3; i++) {
            assertThat(TEST_SET.mixing(0, i) + TEST_SET.mixing(1, i) + TEST_SET.mixing(2, i)).isCloseTo(1, within(1e-14));
            assertThat(TEST_SET.mixing(i, 0) + TEST_SET.mixing(i, 1) + TEST_SET.mixing(i, 2)).isCloseTo(1, within(1e-14));
        }
    }

    /** Luminosity constraint: MeV per neutrino of Bahcall, PRC 65 (2002) 025801; 8.527e11 MeV cm^-2 s^-1 in all. */
    @ParameterizedTest
    @CsvSource({"BS05(OP),1.0010", "B16-GS98,0.9998", "B16-AGSS09met,0.9993"})
    void fluxesCarryTheSunsLuminosity(String name, double ratio) {
        double[] mevPerNeutrino = {13.0987, 11.9193, 3.7370, 12.6008, 6.6305, 3.4577, 21.5706, 2.363};
        double luminosity = 0;
        for (SolarComponent component : ALL) {
            luminosity += SolarModel.of(name).fluxes().get(component) * mevPerNeutrino[component.ordinal()];
        }
        assertThat(luminosity / 8.527e11).isCloseTo(ratio, within(1e-4));
    }

    @Test
    void flavoursAndMassStatesAddUpToTheModel() {
        Solar solar = new Solar(SolarModel.B16_GS98, ALL, TEST_SET, Double.NaN);
        double model = 5.98e10 + 1.44e8 + 7.98e3 + 4.93e9 + 5.46e6 + 2.78e8 + 2.05e8 + 5.29e6;
        assertThat(solar.flux().total()).isCloseTo(model, within(1e-12 * model));
        double mass = solar.massComponents().stream().mapToDouble(part -> part.spectrum().total()).sum();
        assertThat(mass).isCloseTo(model, within(1e-12 * model));
        assertThat(solar.flux().components()).hasSize(27);
    }

    /** Mean energies known from the literature: pp 0.2667, 8B 6.77, 7Be 863.1 keV with its thermal shift. */
    @ParameterizedTest
    @CsvSource({"pp,0.2667,1e-4", "b8,6.770,1e-3", "hep,9.630,1e-3", "n13,0.7067,1e-4", "o15,0.9965,1e-4", "f17,0.9996,1e-4"})
    void meanEnergies(String name, double meanMeV, double tolerance) {
        Spectrum.Tabulated s = (Spectrum.Tabulated) SolarComponent.of(name).shapes().get(name);
        double sum = 0;
        double[] e = s.energyMeV();
        for (int i = 1; i < e.length; i++) {
            sum += 0.5 * (s.density()[i] * e[i] + s.density()[i - 1] * e[i - 1]) * (e[i] - e[i - 1]);
        }
        assertThat(sum).isCloseTo(meanMeV, within(tolerance));
        assertThat(s.total()).isCloseTo(1, within(1e-12));
    }

    @Test
    void survivalIsInTheFlux() {
        Solar solar = new Solar(SolarModel.B16_GS98, List.of(SolarComponent.PEP), Oscillation.nufit("nufit-6.0"), Double.NaN);
        FluxComponent electron = solar.flux().components().getFirst();
        assertThat(electron.flavour()).isEqualTo(Flavour.NU_E);
        assertThat(electron.spectrum().total() / 1.44e8).isCloseTo(0.516, within(1e-3));
    }

    @Test
    void theEarthIsNearerInJanuary() {
        Solar january = new Solar(SolarModel.B16_GS98, List.of(SolarComponent.PP), TEST_SET, 0);
        assertThat(january.flux().total()).isCloseTo(5.98e10 * 1.0334, within(1e3));
    }

    @Test
    void wordsAreChecked() {
        assertThatThrownBy(() -> SolarModel.of("B16-GS99")).hasMessageContaining("did you mean 'B16-GS98'");
        assertThatThrownBy(() -> SolarComponent.of("7be")).hasMessageContaining("did you mean 'be7'");
        assertThatThrownBy(() -> Oscillation.nufit("nufit-7")).hasMessageContaining("did you mean 'nufit-");
        assertThatThrownBy(() -> new Oscillation(1.3, 0.02, 0.5, 0, 7e-5, 2e-3))
                .hasMessage("sin2-theta12 is 1.3, allowed is 0.0 to 1.0");
        assertThatThrownBy(() -> new Solar(SolarModel.B16_GS98, List.of(), TEST_SET, 0)).hasMessageContaining("components");
    }
}
