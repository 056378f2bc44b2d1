package magneton.atomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.table.Table;
import magneton.target.Element;
import magneton.target.Elements;

/** Atoms as the build has stored them against those laid here. */
class LaidAtomsTest {
    private static final Elements ELEMENTS = Elements.load();
    /** Half a unit in the last of 24 bits. */
    private static final double ROUNDING = Math.scalb(1.0, -24);

    @ParameterizedTest
    @ValueSource(strings = {"He", "Si", "Ge", "Xe"})
    void isWhatTheTablesGive(String symbol) {
        Element element = ELEMENTS.get(symbol);
        BoundAtom laid = new HartreeFock().lay(element, Coverage.everywhere(false));
        BoundAtom read = LaidAtoms.read(symbol, Coverage.everywhere(false));
        assertThat(read.subshells()).hasSameSizeAs(laid.subshells());
        for (int s = 0; s < laid.subshells().size(); s++) {
            BoundAtom.Subshell a = laid.subshells().get(s);
            BoundAtom.Subshell b = read.subshells().get(s);
            assertThat(b.shell()).isEqualTo(a.shell());
            assertThat(b.bindingMeV()).isEqualTo(a.bindingMeV());
            assertThat(b.windows()).isEqualTo(a.windows());
            assertThat(b.patches()).hasSameSizeAs(a.patches());
            for (int p = 0; p < a.patches().size(); p++) {
                assertThat(corners(b.patches().get(p))).isEqualTo(corners(a.patches().get(p)));
                assertSameNodes(a.patches().get(p).nodes(), b.patches().get(p).nodes());
            }
        }
    }

    private static List<Double> corners(ResponsePatch patch) {
        return List.of(patch.offset(), patch.x0(), patch.x1(), patch.y0(), patch.y1());
    }

    private static void assertSameNodes(double[][] a, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < Response.COUNT; k++) {
                if (Math.abs(b[i][k] - a[i][k]) > ROUNDING * Math.abs(a[i][k])) {
                    assertThat(b[i][k]).isCloseTo(a[i][k], within((double) Float.MIN_VALUE));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ge", "Xe"})
    void partOfTheEnergiesIsThatPartOfThePatches(String symbol) {
        Coverage part = new Coverage(0.0005, 0.003, false);
        BoundAtom whole = LaidAtoms.read(symbol, Coverage.everywhere(false));
        BoundAtom read = LaidAtoms.read(symbol, part);
        BoundAtom laid = new HartreeFock().lay(ELEMENTS.get(symbol), part);
        for (int s = 0; s < whole.subshells().size(); s++) {
            List<List<Double>> wanted = whole.subshells().get(s).patches().stream()
                    .filter(p -> p.offset() + StrictMath.exp(p.x0()) < part.toMeV()
                            && p.offset() + StrictMath.exp(p.x1()) > part.fromMeV())
                    .map(LaidAtomsTest::corners).toList();
            assertThat(read.subshells().get(s).patches().stream().map(LaidAtomsTest::corners)).isEqualTo(wanted);
            assertThat(laid.subshells().get(s).patches().stream().map(LaidAtomsTest::corners)).containsAll(wanted);
            assertThat(laid.subshells().get(s).windows()).containsAll(read.subshells().get(s).windows());
        }
        assertThat(read.subshells().stream().mapToInt(subshell -> subshell.patches().size()).sum())
                .isLessThan(whole.subshells().stream().mapToInt(subshell -> subshell.patches().size()).sum() / 2);
    }

    @Test
    void everyTabulatedElementIsLaid() {
        String[] symbols = Table.ofResource("/magneton/atomic/response/summary.csv").text("element");
        assertThat(Arrays.stream(symbols).distinct()).allMatch(LaidAtoms::exist);
    }
}
