package magneton.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Profile;
import magneton.likelihood.Pull;
import magneton.likelihood.Sample;
import magneton.likelihood.Shift;
import magneton.table.Table;

/** Fits and limits against the scipy calculation of {@code profile_reference.py}, whose model stands here again. */
class ReferenceTest {
    private static final int BINS = 12;
    private static final double CL = 0.90;

    record Case(String name, double[] numbers, double[] data, Table table) {
        double of(String column) {
            return numbers[table.columns().indexOf(column)];
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Table table = Table.read("profile_reference.csv", ReferenceTest.class.getResourceAsStream("profile_reference.csv"));
        return IntStream.range(0, table.rows()).mapToObj(row -> new Case(table.text("case")[row],
                table.columns().stream().mapToDouble(column -> column.equals("case") || column.equals("data")
                        ? Double.NaN : table.numbers(column)[row]).toArray(),
                Arrays.stream(table.text("data")[row].split(" ")).mapToDouble(Double::parseDouble).toArray(), table));
    }

    private static double[] bins(IntToDoubleFunction value) {
        return IntStream.range(0, BINS).mapToDouble(value).toArray();
    }

    static CountModel model(double s, double b) {
        double[] signal = bins(i -> s * Math.exp(-i / 3.0));
        double[] background = bins(i -> b * (1 + 0.03 * i));
        double[] flat = bins(i -> 0.2 * b);
        Shift shape = new Shift(1, bins(i -> signal[i] * (1.2 - 0.02 * i)), bins(i -> signal[i] * (0.9 + 0.01 * i)));
        return new CountModel(List.of(new Sample("signal", 1, signal, List.of(shape)),
                new Sample("background", 0, background, List.of(Shift.ofNormalisation(0, background, 0.1))),
                new Sample("flat", 0, flat, List.of(Shift.ofNormalisation(2, flat, 0.1)))),
                List.of(new Pull("norm", true), new Pull("shape", true), new Pull("flat", false)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScipy(Case c) {
        Likelihood likelihood =
                new Likelihood(model(c.of("signal"), c.of("background")), new BinStatistic.Poisson(), c.data);
        Profile profile = Profile.of(likelihood);
        assertThat(profile.best().x()).isCloseTo(c.of("best_x"), within(2e-4));
        assertThat(profile.best().value()).isCloseTo(c.of("min"), within(1e-6));
        assertThat(profile.qFree(0)).isCloseTo(c.of("q_of_zero"), within(1e-5));
        Interval interval = LikelihoodInterval.of(profile, CL);
        assertThat(interval.low()).isCloseTo(c.of("low"), within(1e-5));
        assertThat(interval.high()).isCloseTo(c.of("high"), within(1e-5));
        assertThat(LikelihoodInterval.oneSidedUpper(profile, CL)).isCloseTo(c.of("one_sided"), within(1e-5));
        Cls cls = new Cls(profile);
        assertThat(cls.upper(CL)).isCloseTo(c.of("cls"), within(1e-5));
        double[] expected = cls.expected(CL);
        List<String> columns = List.of("cls_m2", "cls_m1", "cls_0", "cls_p1", "cls_p2");
        for (int k = 0; k < expected.length; k++) {
            assertThat(expected[k]).as(columns.get(k)).isCloseTo(c.of(columns.get(k)), within(2e-5));
        }
    }
}
