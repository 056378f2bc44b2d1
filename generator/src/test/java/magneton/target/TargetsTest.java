package magneton.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private final Elements elements = Elements.load();
    private final Targets targets = new Targets(elements);

    /** Standard atomic weights, IUPAC 2021 abridged; K binding energies of the X-ray Data Booklet. */
    @ParameterizedTest
    @CsvSource({
        "H,1.008,13.6", "He,4.0026,24.6", "C,12.011,284.2", "N,14.007,409.9", "O,15.999,543.1", "F,18.998,696.7",
        "Ne,20.180,870.2", "Na,22.990,1070.8", "Al,26.982,1559.6", "Si,28.085,1839", "Ar,39.95,3205.9",
        "Ca,40.078,4038.5", "Ge,72.630,11103", "I,126.90,33169", "Xe,131.29,34561", "Cs,132.91,35985", "W,183.84,69525"
    })
    void elementsHaveTheirStandardWeightAndKEdge(String symbol, double weight, double kEdgeEv) {
        Element element = elements.get(symbol);
        assertThat(element.atomicMassU()).isCloseTo(weight, within(1e-3 * weight));
        assertThat(element.isotopes().stream().mapToDouble(Isotope::abundance).sum()).isCloseTo(1, within(1e-9));
        assertThat(element.subshells().stream().mapToDouble(Subshell::electrons).sum())
                .isCloseTo(element.z(), within(1e-5));
        assertThat(element.subshells().getFirst().solidKeV() * 1e3).isCloseTo(kEdgeEv, within(0.025 * kEdgeEv));
    }

    @Test
    void everyElementIsTested() {
        assertThat(elements.symbols()).hasSize(17);
    }

    @Test
    void nuclearMassIsAtomicMassWithoutElectrons() {
        for (String symbol : elements.symbols()) {
            for (Isotope isotope : elements.get(symbol).isotopes()) {
                double electronsOff = isotope.atomicMassU() * 931.49410242 - isotope.z() * 0.51099895;
                assertThat(isotope.massMeV() - electronsOff).as(isotope.label()).isBetween(0.0, 0.6);
            }
        }
    }

    @Test
    void edgesOfGermaniumComeFromThreeColumns() {
        Subshell l1 = elements.get("Ge").subshells().get(1);
        assertThat(l1.bindingKeV(Edges.SOLID)).isCloseTo(1.4146, within(1e-9));
        assertThat(l1.bindingKeV(Edges.ATOMIC)).isCloseTo(1.4544, within(1e-9));
        assertThat(l1.bindingKeV(Edges.HARTREE_FOCK)).isCloseTo(1.45463, within(1e-9));
        assertThat(elements.get("W").subshells().getFirst().bindingKeV(Edges.HARTREE_FOCK)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"Ge,1,8.2915e24", "CsI,2,4.6358e24", "CaWO4,3,1.25490e25", "H2O,2,1.00284e26", "C6F6,2,3.88356e25"})
    void atomsPerKilogram(String formula, int elementsIn, double atoms) {
        Target target = targets.of(formula);
        assertThat(target.name()).isEqualTo(formula);
        assertThat(target.constituents()).hasSize(elementsIn);
        assertThat(target.atomsPerKg()).isCloseTo(atoms, within(2e-4 * atoms));
    }

    @Test
    void massOfTheAtomsIsAKilogram() {
        SequencedMap<String, Double> gas = new LinkedHashMap<>();
        gas.put("Ar", 0.9);
        gas.put("CF4", 0.1);
        Target mixture = targets.mixture(gas);
        assertThat(mixture.name()).isEqualTo("Ar+CF4");
        double grams = 0;
        for (Target.Constituent part : mixture.constituents()) {
            grams += part.atomsPerKg() * part.element().atomicMassU() / 6.02214076e23;
        }
        assertThat(grams).isCloseTo(1000, within(1e-9));
        Target.Constituent argon = mixture.constituents().getFirst();
        assertThat(argon.atomsPerKg() * argon.element().atomicMassU() / 6.02214076e23).isCloseTo(900, within(1e-9));
    }

    @Test
    void enrichmentLeavesTheOtherIsotopesTheirProportions() {
        Element germanium = targets.of("Ge", Map.of("Ge76", 0.86)).constituents().getFirst().element();
        assertThat(germanium.isotopes().get(4).abundance()).isEqualTo(0.86);
        double ge74 = germanium.isotopes().get(3).abundance();
        double ge70 = germanium.isotopes().get(0).abundance();
        assertThat(ge74 / ge70).isCloseTo(0.3652 / 0.2052, within(1e-12));
        assertThat(germanium.isotopes().stream().mapToDouble(Isotope::abundance).sum()).isCloseTo(1, within(1e-12));
        assertThat(targets.of("Xe", Map.of("Xe136", 1.0)).constituents().getFirst().element().isotopes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xe        | unknown element 'xe'; did you mean 'Xe'",
                "Zz        | unknown element 'Zz'",
                "CsBr      | unknown element of 'CsBr' 'Br'",
                "Ca(OH)2   | 'Ca(OH)2' is no target",
                "H0        | 'H0' has no atoms of H",
                "Ge76      | 'Ge76' is an isotope; write {Ge: 1, isotopes: {Ge76: 1}}",
                "He4       | 'He4' is an isotope",
                "''        | the target is empty",
                "germanium | 'germanium' is no target",
            })
    void unknownMaterialsAreNamed(String formula, String sentence) {
        assertThatThrownBy(() -> targets.of(formula))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void fractionsOutOfRangeAreRefused(double fraction) {
        assertThatThrownBy(() -> targets.of("Ge", Map.of("Ge76", fraction))).hasMessageContaining("'Ge76'");
        SequencedMap<String, Double> parts = new LinkedHashMap<>(Map.of("Ge", fraction));
        assertThatThrownBy(() -> targets.mixture(parts)).hasMessageContaining("'Ge'");
    }

    @Test
    void isotopesAndSumsAreChecked() {
        assertThatThrownBy(() -> targets.of("Ge", Map.of("Ge75", 0.5)))
                .hasMessageStartingWith("unknown isotope 'Ge75'; did you mean 'Ge7");
        assertThatThrownBy(() -> targets.of("Na", Map.of("Na23", 0.5))).hasMessageContaining("add up to 0.5");
        assertThatThrownBy(() -> targets.of("Ge", Map.of("Ge76", 0.7, "Ge74", 0.7))).hasMessageContaining("add up to 1.4");
        SequencedMap<String, Double> half = new LinkedHashMap<>(Map.of("Ge", 0.5));
        assertThatThrownBy(() -> targets.mixture(half)).hasMessageContaining("add up to 0.5");
    }
}
