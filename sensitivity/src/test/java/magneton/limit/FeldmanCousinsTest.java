package magneton.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.table.Table;

/** The unified intervals against the tables of physics/9711021 and an independent calculation on the same grid. */
class FeldmanCousinsTest {
    record Row(int observed, double background, double low, double high) {}

    static Stream<Row> table() {
        Table table = Table.read("fc_reference.csv", FeldmanCousinsTest.class.getResourceAsStream("fc_reference.csv"));
        return IntStream.range(0, table.rows()).mapToObj(i -> new Row(
                (int) table.numbers("n")[i], table.numbers("b")[i], table.numbers("lo")[i], table.numbers("hi")[i]));
    }

    @ParameterizedTest
    @MethodSource("table")
    void countingIntervals(Row row) {
        Interval interval = CountingUnified.interval(row.observed, row.background, 0.90);
        assertThat(interval.low()).isCloseTo(row.low, within(CountingUnified.STEP * 1.001));
        assertThat(interval.high()).isCloseTo(row.high, within(CountingUnified.STEP * 1.001));
    }

    /** Table X of physics/9711021: 68.27, 90, 95 and 99 % intervals for a measured value x0 and the boundary at 0. */
    @ParameterizedTest
    @CsvSource({
        "-3.0, 0.90, 0.00, 0.26", "-2.0, 0.90, 0.00, 0.40", "-1.0, 0.90, 0.00, 0.81", "-0.5, 0.90, 0.00, 1.18",
        "0.0, 0.90, 0.00, 1.64", "0.5, 0.90, 0.00, 2.14", "1.0, 0.90, 0.00, 2.64", "1.5, 0.90, 0.22, 3.14",
        "2.0, 0.90, 0.58, 3.64", "3.0, 0.90, 1.37, 4.64", "0.0, 0.95, 0.00, 1.96",
        "2.0, 0.95, 0.35, 3.96", "0.0, 0.6827, 0.00, 1.00", "1.0, 0.6827, 0.24, 2.00"
    })
    void gaussianIntervals(double measured, double cl, double low, double high) {
        Interval interval = GaussianUnified.interval(measured, cl);
        assertThat(interval.low()).isCloseTo(low, within(0.0051));
        assertThat(interval.high()).isCloseTo(high, within(0.0051));
    }

    @Test
    void farFromTheBoundaryTheIntervalIsCentral() {
        Interval interval = GaussianUnified.interval(8, 0.90);
        assertThat(interval.low()).isCloseTo(8 - 1.644853627, within(1e-6));
        assertThat(interval.high()).isCloseTo(8 + 1.644853627, within(1e-6));
    }
}
