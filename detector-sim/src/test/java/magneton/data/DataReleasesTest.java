package magneton.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every data release: bins in order, errors, and the numbers of events that the collaborations state. */
class DataReleasesTest {
    static List<String> names() {
        return DataReleases.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void binsFollowOneAnotherAndErrorsArePositive(String name) {
        MeasuredSpectrum data = DataReleases.named(name);
        assertThat(data.name()).isEqualTo(name);
        assertThat(data.edgesKeV()).hasSize(data.bins() + 1).isSorted();
        assertThat(Arrays.copyOfRange(data.lowKeV(), 1, data.bins()))
                .isEqualTo(Arrays.copyOf(data.highKeV(), data.bins() - 1));
        double[] rate = data.rate(10);
        double[] below = data.errorBelow(10);
        double[] above = data.errorAbove(10);
        for (int i = 0; i < data.bins(); i++) {
            assertThat(above[i]).isPositive();
            assertThat(below[i]).isBetween(0.0, data.isCounts() ? rate[i] : Double.MAX_VALUE);
        }
    }

    /** Events that the releases state. */
    @ParameterizedTest
    @CsvSource({"xenonnt-sr0, 433", "lz-ws2022, 471", "xenon1t-s2only, 170", "lz-ws2024, 1787", "coherent-csi, 1578", "coherent-lar, 3752"})
    void holdsAllEvents(String name, double events) {
        assertThat(Arrays.stream(DataReleases.named(name).counts(1)).sum()).isEqualTo(events);
    }

    /** XENON1T saw 285 events from 1 to 7 keV (arXiv:2006.09721). */
    @Test
    void xenon1tHasItsExcess() {
        double[] counts = DataReleases.named("xenon1t-sr1").counts(1);
        assertThat(Arrays.stream(counts).limit(6).sum()).isCloseTo(285, within(1.0));
    }

    @Test
    void ratesArePerMassTimeAndEnergy() {
        MeasuredSpectrum csi = DataReleases.named("coherent-csi");
        assertThat(csi.rate(100)[2]).isCloseTo(csi.counts(100)[2] / 100 / (5 / 13.35), within(1e-7));
        MeasuredSpectrum dresden = DataReleases.named("dresden-ii");
        assertThat(dresden.rate(100)).isEqualTo(dresden.rate(1));
        assertThat(dresden.counts(100)[0]).isCloseTo(dresden.rate(1)[0] * 100 * 0.01, within(1e-6));
    }

    @Test
    void refusesAnotherName() {
        assertThatThrownBy(() -> DataReleases.named("dresden")).hasMessageContaining("unknown data release 'dresden'");
    }

    /** Bins inside a window stay as they are; a window without any is refused. */
    @Test
    void aWindowKeepsTheBinsInside() {
        MeasuredSpectrum counts = MeasuredSpectrum.ofCounts("x", new double[] {0, 1, 2, 3, 5}, new double[] {4, 0, 2, 1});
        MeasuredSpectrum cut = counts.within(0.5, 4);
        assertThat(cut.edgesKeV()).containsExactly(1, 2, 3);
        assertThat(cut.counts(7)).containsExactly(0, 2);
        assertThat(counts.within(0, 5).edgesKeV()).containsExactly(counts.edgesKeV());
        assertThatThrownBy(() -> counts.within(3.5, 4.5)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x has no bin that lies between 3.5 and 4.5 keV");
    }
}
