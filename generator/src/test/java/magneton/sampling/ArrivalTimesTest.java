package magneton.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.random.LaneRandom;
import magneton.simd.SimdMode;
import magneton.source.ArrivalTime;
import magneton.source.PiDarFacility;
import magneton.source.ProtonPulse;

/** Times of every kind of pulse against the moments of its shape; 4.5 standard deviations. */
class ArrivalTimesTest {
    private static final int N = 1 << 18;

    static List<ArrivalTime> arrivals() {
        return List.of(
                ArrivalTime.gaussian(692.2, 141.9, 26.033, 2196.98),
                new ArrivalTime(true, PiDarFacility.of("j-parc-mlf").pulse().pulse(), 26.033),
                new ArrivalTime(true, PiDarFacility.of("lsnd").pulse().pulse(), 26.033, 2196.98),
                new ArrivalTime(true, new ProtonPulse(10, 3, 20, 7, 100), 26.033));
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    void timesHaveTheMomentsOfTheirShape(ArrivalTime arrival) {
        double[] time = draw(List.of(arrival), new int[N], SimdMode.VECTOR);
        assertThat(draw(List.of(arrival), new int[N], SimdMode.SCALAR)).isEqualTo(time);
        ProtonPulse pulse = arrival.pulse();
        int n = pulse.bunches();
        double mean = pulse.meanNs() + 0.5 * (n - 1) * pulse.spacingNs() + Arrays.stream(arrival.lifetimesNs()).sum();
        double variance = pulse.sigmaNs() * pulse.sigmaNs() + pulse.widthNs() * pulse.widthNs() / 12
                + pulse.spacingNs() * pulse.spacingNs() * (n * n - 1) / 12.0
                + Arrays.stream(arrival.lifetimesNs()).map(t -> t * t).sum();
        double error = Math.sqrt(variance / N);
        assertThat(Arrays.stream(time).average().orElseThrow()).isCloseTo(mean, within(4.5 * error));
        double spread = Arrays.stream(time).map(t -> (t - mean) * (t - mean)).average().orElseThrow();
        // the fourth moment of an exponential is 9 variances squared
        assertThat(spread).isCloseTo(variance, within(4.5 * variance * Math.sqrt(8.0 / N)));
        assertThat(Arrays.stream(time).min().orElseThrow())
                .isGreaterThan(pulse.meanNs() - 0.5 * pulse.widthNs() - 7 * pulse.sigmaNs() - 1e-9);
    }

    /** Two bunches of 100 ns, 600 ns apart: nothing between them without decays, half of all in each. */
    @Test
    void bunchesAreApart() {
        double[] time = draw(List.of(new ArrivalTime(true, PiDarFacility.of("j-parc-mlf").pulse().pulse())), new int[N],
                SimdMode.SCALAR);
        long first = Arrays.stream(time).filter(t -> t >= 0 && t < 100).count();
        long second = Arrays.stream(time).filter(t -> t >= 600 && t < 700).count();
        assertThat(first + second).isEqualTo(N);
        assertThat((double) first / N).isCloseTo(0.5, within(4.5 * 0.5 / Math.sqrt(N)));
    }

    /** Pieces of one source keep their own shapes; steady ones have no time. */
    @Test
    void shapesGoWithThePiece() {
        int[] label = new int[N];
        Arrays.setAll(label, i -> i % 3);
        double[] time = draw(List.of(ArrivalTime.NONE, ArrivalTime.gaussian(1e9, 1), new ArrivalTime(true,
                new ProtonPulse(50, 0, 100, 1, 0))), label, SimdMode.VECTOR);
        for (int i = 0; i < N; i += 3) {
            assertThat(time[i]).isNaN();
            if (i + 2 < N) {
                assertThat(time[i + 1]).isBetween(1e9 - 7, 1e9 + 7);
                assertThat(time[i + 2]).isBetween(0.0, 100.0);
            }
        }
    }

    private static double[] draw(List<ArrivalTime> arrivals, int[] label, SimdMode mode) {
        LaneRandom random = new LaneRandom(mode);
        random.seed(20171120, 3, 1);
        double[] time = new double[N];
        new ArrivalTimes(arrivals, mode).fill(random, label, time, N);
        return time;
    }
}
