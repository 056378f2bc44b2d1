package magneton.quenching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.simd.SimdMode;
import magneton.table.Table;
import magneton.table.TableException;

class QuenchingTest {
    private static final int GE74 = 1_000_320_740;
    private static final int SI28 = 1_000_140_280;

    static Stream<Quenching> all() {
        return Stream.of(
                Lindhard.standard(), Lindhard.of(0.162), TabulatedQuenching.fef(), TabulatedQuenching.ybe(),
                TabulatedQuenching.sarkis(), LinearQuenching.argon(), ElementQuenching.sodiumIodide(),
                PolynomialQuenching.csi(), ConstantQuenching.of(0.2), ConstantQuenching.none(),
                TabulatedQuenching.of(table("0,0.1\n1,0.2\n10,0.3")),
                new AdiabaticQuenching(Lindhard.standard(), 0.05, 0.16));
    }

    private static Table table(String rows) {
        String csv = "# test\nT_keVnr,QF\n" + rows + "\n";
        return Table.read("qf.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void lindhardEqualsTheReferenceTable() {
        Table reference = Table.read("qf_lindhard.csv", QuenchingTest.class.getResourceAsStream("qf_lindhard.csv"));
        double[] recoil = reference.numbers("T_keVnr");
        for (String k : new String[] {"0.157", "0.162", "0.179"}) {
            double[] expected = reference.numbers("Ge_k" + k);
            Quenching lindhard = Lindhard.of(Double.parseDouble(k));
            for (int i = 0; i < recoil.length; i++) {
                assertThat(lindhard.factor(recoil[i], GE74)).isCloseTo(expected[i], within(1.1e-5));
            }
        }
    }

    @Test
    void lindhardOfSiliconUsesTheIsotope() {
        Table reference = Table.read("qf_lindhard.csv", QuenchingTest.class.getResourceAsStream("qf_lindhard.csv"));
        double[] recoil = reference.numbers("T_keVnr");
        double[] expected = reference.numbers("Si_std"); // for A = 28.085, k 0.15 % below that of Si28
        for (int i = 0; i < recoil.length; i++) {
            double k = 0.133 * Math.pow(14, 2.0 / 3) / Math.sqrt(28.085);
            assertThat(Lindhard.of(k).factor(recoil[i], SI28)).isCloseTo(expected[i], within(1.1e-5));
            assertThat(Lindhard.standard().factor(recoil[i], SI28)).isCloseTo(expected[i], within(0.002 * expected[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"fef, 0, 0.43610", "fef, 0.05, 0.42650", "fef, 0.055, 0.42554", "ybe, 0.08, 0.34967",
        "sarkis, 0.02, 0", "sarkis, 0.0478327, 0", "sarkis, 0.066218797, 0.023816"})
    void tablesAreReproduced(String name, double recoilKeV, double expected) {
        assertThat(Quenchings.named(name).factor(recoilKeV, GE74)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void fefContinuesAsAPowerLaw() {
        Quenching fef = Quenchings.named("fef");
        double atEnd = fef.factor(4.5, GE74);
        double power = Math.log(atEnd / fef.factor(4.0, GE74)) / Math.log(4.5 / 4.0);
        assertThat(fef.factor(4.5000001, GE74)).isCloseTo(atEnd, within(1e-6));
        assertThat(fef.factor(9, GE74)).isCloseTo(atEnd * Math.pow(2, power), within(1e-9));
    }

    @Test
    void adiabaticCorrectionAndCutOff() {
        Quenching plain = Lindhard.of(0.179);
        Quenching slow = new AdiabaticQuenching(plain, 0.1, 0.16);
        assertThat(slow.factor(0.0999, GE74)).isZero();
        assertThat(slow.factor(0.3, GE74) / plain.factor(0.3, GE74)).isCloseTo(1 - Math.exp(-0.3 / 0.16),
                within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("all")
    void factorsLieBetweenZeroAndOneAndModesAgree(Quenching quenching) {
        int n = 1000;
        double[] recoil = new double[n + 8];
        int[] target = new int[n + 8];
        Random random = new Random(5);
        for (int i = 0; i < recoil.length; i++) {
            recoil[i] = i == 0 ? 0 : Math.exp(-8 + 14 * random.nextDouble());
            target[i] = i % 3 == 0 ? GE74 : i % 3 == 1 ? SI28 : 1_000_551_330;
        }
        double[] scalar = new double[n + 8];
        double[] vector = new double[n + 8];
        quenching.kernel(SimdMode.SCALAR, n).factor(recoil, target, scalar, n);
        quenching.kernel(SimdMode.VECTOR, n).factor(recoil, target, vector, n);
        for (int i = 0; i < n; i++) {
            assertThat(scalar[i]).isBetween(0.0, 1.0).isEqualTo(vector[i]);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1,0.2\\n1,0.3; qf.csv, line 4, column 'T_keVnr'",
        "1,0.2\\n2,1.3; 1.3 is above 1, a quenching factor is 0 to 1",
        "-1,0.2\\n2,0.3; -1.0 is negative",
        "1,0.2\\n2,NaN; 'NaN' is not a number",
        "1,-0.2\\n2,0.2; -0.2 is negative",
        "1,0.2; needs two rows or more"})
    void brokenTablesGetTheirSentence(String rows, String sentence) {
        assertThatThrownBy(() -> TabulatedQuenching.of(table(rows.replace("\\n", "\n"))))
                .isInstanceOf(TableException.class).hasMessageContaining(sentence);
    }

    @Test
    void birksQuenchesSlowElectronsMore() {
        BirksQuenching birks = new BirksQuenching(0.01);
        assertThat(electronFactor(birks, 1000)).isCloseTo(1, within(1e-6));
        assertThat(electronFactor(birks, 100)).isBetween(0.9, 0.97);
        assertThat(electronFactor(birks, 10)).isBetween(0.7, electronFactor(birks, 100));
        assertThat(electronFactor(new BirksQuenching(0), 10)).isCloseTo(1, within(1e-5));
        assertThat(birks.factor(10, GE74)).isZero();
    }

    private static double electronFactor(BirksQuenching birks, double energyKeV) {
        double[] factor = new double[8];
        birks.electronKernel(SimdMode.SCALAR, 8).orElseThrow().factor(new double[] {energyKeV, 1, 1, 1, 1, 1, 1, 1},
                new int[8], factor, 1);
        return factor[0];
    }

    @Test
    void badParametersNameTheirKey() {
        assertThatThrownBy(() -> Lindhard.of(-0.1)).hasMessageContaining("quenching.lindhard.k");
        assertThatThrownBy(() -> ConstantQuenching.of(1.5)).hasMessageContaining("quenching.constant.factor");
        assertThatThrownBy(() -> new AdiabaticQuenching(Lindhard.standard(), -1, 0))
                .hasMessageContaining("quenching.cutoff");
    }

    /** More nuclei than a kernel keeps at a time, in an order that makes them replace each other. */
    @Test
    void aKernelKnowsEveryNucleus() {
        int n = 4096;
        double[] recoil = new double[n + 8];
        int[] target = new int[n + 8];
        double[] factor = new double[n + 8];
        java.util.Arrays.fill(recoil, 5);
        Random random = new Random(3);
        for (int i = 0; i < n; i++) {
            int protons = 1 + random.nextInt(92);
            target[i] = 1_000_000_000 + 10_000 * protons + 10 * (2 * protons + random.nextInt(40));
        }
        Lindhard.standard().kernel(SimdMode.best(), n).factor(recoil, target, factor, n);
        for (int i = 0; i < n; i++) {
            assertThat(factor[i]).isEqualTo(Lindhard.standard().factor(5, target[i]));
        }
    }
}
