package magneton.atomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.target.Edges;
import magneton.target.Element;
import magneton.target.Elements;

class AtomicModelsTest {
    private static final Elements ELEMENTS = Elements.load();

    static List<AtomicModel.Stepped> everyModel() {
        return List.of(new FreeElectrons(), new Stepping(Edges.SOLID), new Stepping(Edges.ATOMIC));
    }

    static List<AtomicModel.Bound> boundModels() {
        return List.of(new Hydrogenic(Edges.SOLID), new Hydrogenic(Edges.ATOMIC), new HartreeFock(), new EquivalentPhoton(),
                new ImpulseStepping(Edges.SOLID));
    }

    @ParameterizedTest
    @MethodSource("boundModels")
    void contractOfBoundElectrons(AtomicModel.Bound model) {
        assertThat(AtomicModels.ALL).extracting(AtomicModels.Kind::name).contains(model.name());
        for (String symbol : List.of("H", "He", "C", "O", "Na", "Si", "Ar", "Ge", "I", "Cs", "Xe")) {
            Element element = ELEMENTS.get(symbol);
            for (BoundAtom.Subshell subshell : model.atom(element, Coverage.everywhere(false)).subshells()) {
                assertThat(subshell.shell()).isBetween(-1, element.subshells().size() - 1);
                assertThat(subshell.bindingMeV()).isPositive();
                for (ResponsePatch patch : subshell.patches()) {
                    assertThat(patch.offset() + Math.exp(patch.x0())).isGreaterThanOrEqualTo(subshell.bindingMeV() * (1 - 1e-12));
                    assertThat(patch.x1()).isGreaterThan(patch.x0());
                    assertThat(patch.y1()).isGreaterThan(patch.y0());
                    for (double[] node : patch.nodes()) {
                        assertThat(node[Response.CHARGE]).isNotNegative();
                        assertThat(node[Response.TRANSVERSE]).isNotNegative();
                    }
                }
                for (BoundAtom.FreeWindow window : subshell.windows()) {
                    assertThat(window.electrons(window.fromMeV())).isBetween(0.0, 1.1 * element.z());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void contract(AtomicModel.Stepped model) {
        assertThat(AtomicModels.ALL).extracting(AtomicModels.Kind::name).contains(model.name());
        for (String symbol : ELEMENTS.symbols()) {
            Element element = ELEMENTS.get(symbol);
            double electrons = 0;
            for (AtomicModel.Step step : model.steps(element)) {
                assertThat(step.fromKeV()).isBetween(0.0, 70.0);
                assertThat(step.electrons()).isPositive();
                assertThat(step.shell()).isBetween(-1, element.subshells().size() - 1);
                electrons += step.electrons();
            }
            assertThat(electrons).as(symbol).isCloseTo(element.z(), within(1e-5));
        }
    }

    /** Effective electrons printed beside the ab initio responses: stepping with Hartree-Fock edges. */
    @Test
    void electronsOfGermaniumAndXenonByEnergyTransfer() {
        AtomicModel.Stepped stepping = new Stepping(Edges.HARTREE_FOCK);
        assertThat(electrons(stepping, "Ge", 0.096)).isCloseTo(14, within(1e-3));
        assertThat(electrons(stepping, "Ge", 0.321)).isCloseTo(22, within(1e-3));
        assertThat(electrons(stepping, "Ge", 1.69)).isCloseTo(30, within(1e-3));
        assertThat(electrons(stepping, "Xe", 0.2)).isEqualTo(24);
        assertThat(electrons(stepping, "Xe", 1)).isEqualTo(40);
        assertThat(electrons(stepping, "Xe", 5)).isEqualTo(48);
    }

    @Test
    void absentEdgesAreNamed() {
        assertThatThrownBy(() -> new Stepping(Edges.HARTREE_FOCK).steps(ELEMENTS.get("W")))
                .hasMessage("stepping has no edges 'hartree-fock' for W, allowed there: solid, atomic");
    }

    private static double electrons(AtomicModel.Stepped model, String symbol, double transferKeV) {
        return model.steps(ELEMENTS.get(symbol)).stream()
                .filter(step -> transferKeV >= step.fromKeV())
                .mapToDouble(AtomicModel.Step::electrons)
                .sum();
    }
}
