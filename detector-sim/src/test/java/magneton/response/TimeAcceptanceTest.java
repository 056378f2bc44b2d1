package magneton.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.simd.SimdMode;
import magneton.source.ArrivalTime;
import magneton.source.ProtonPulse;

class TimeAcceptanceTest {
    private static final TimeAcceptance CSI = new TimeAcceptance(0, 6000, 520, 4.94e-5);

    static ArrivalTime[] arrivals() {
        return new ArrivalTime[] {
            ArrivalTime.gaussian(700, 150), ArrivalTime.gaussian(440, 150, 26.033),
            ArrivalTime.gaussian(440, 150, 26.033, 2196.98), ArrivalTime.gaussian(440, 0, 26.033, 2196.98),
            ArrivalTime.gaussian(440, 0), ArrivalTime.NONE,
            new ArrivalTime(true, new ProtonPulse(50, 0, 100, 2, 600), 26.033, 2196.98),
            new ArrivalTime(true, new ProtonPulse(50, 20, 100, 2, 600)), new ArrivalTime(true, new ProtonPulse(50, 0, 100, 2, 600)),
            new ArrivalTime(true, new ProtonPulse(5000, 0, 10_000, 1, 0), 26.033, 2196.98),
            new ArrivalTime(true, new ProtonPulse(5000, 300, 10_000, 1, 0), 26.033)};
    }

    @ParameterizedTest
    @MethodSource("arrivals")
    void averageIsTheShareOfDrawnTimesThatPass(ArrivalTime arrival) {
        int n = 1 << 20;
        EventBatch batch = new EventBatch(new EventSchema(java.util.List.of(Column.TIME)), n);
        Random random = new Random(8);
        double[] time = batch.doubles(Column.TIME);
        for (int i = 0; i < n; i++) {
            ProtonPulse pulse = arrival.pulse();
            time[i] = arrival.pulsed() ? pulse.centreNs(random.nextInt(pulse.bunches()))
                    + pulse.widthNs() * (random.nextDouble() - 0.5) + pulse.sigmaNs() * random.nextGaussian() : Double.NaN;
            for (double lifetime : arrival.lifetimesNs()) {
                time[i] -= lifetime * Math.log(1 - random.nextDouble());
            }
        }
        TimeCut cut = new TimeCut(CSI, SimdMode.SCALAR, n);
        cut.seed(1, 2);
        double[] margin = new double[n];
        Arrays.fill(margin, 1);
        cut.narrow(time, 0, margin, n, n);
        double passed = java.util.Arrays.stream(margin).filter(m -> m > 0).count() / (double) n;
        double expected = CSI.average(arrival);
        assertThat(passed).isCloseTo(expected, within(4.5 * Math.sqrt(expected * (1 - expected) / n) + 1e-9));
    }

    /** The ends of a window belong to it, with events without a time in the chunk (which all pass) and without. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theEndsOfTheWindowPass(boolean untimed) {
        double[] time = new double[24];
        Arrays.fill(time, 50);
        time[0] = 10;
        time[1] = 90;
        time[2] = Math.nextDown(10.0);
        time[3] = Math.nextUp(90.0);
        time[4] = untimed ? Double.NaN : 50;
        double[] margin = new double[24];
        Arrays.fill(margin, 1);
        TimeCut cut = new TimeCut(TimeAcceptance.window(10, 90), SimdMode.SCALAR, 8);
        cut.seed(1, 2);
        cut.narrow(time, 0, margin, 8, 8);
        boolean[] passed = new boolean[6];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = margin[i] > 0;
        }
        assertThat(passed).containsExactly(true, true, false, false, true, true);
    }
}
