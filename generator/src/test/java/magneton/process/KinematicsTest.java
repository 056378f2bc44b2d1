package magneton.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinematicsTest {
    private static final int POINTS = 2000;

    /** Fluxes are cut below this energy: it must be the least of all recoils in the range, and not more. */
    @ParameterizedTest
    @CsvSource({"0.511, 0", "0.511, 1e-4", "0.511, 0.3", "0.511, 5", "122000, 0", "122000, 1e-3", "122000, 1", "122000, 150", "938, 40"})
    void lowestEnergyIsThatOfSomeRecoilInTheRange(double target, double finalMass) {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 300; trial++) {
            double from = trial % 10 == 0 ? 0 : Math.pow(10, random.nextDouble(-9, 1));
            double to = Math.max(from, 1e-9) * Math.pow(10, random.nextDouble(0.01, 6));
            double lowest = Kinematics.lowestEnergy(from, to, target, finalMass);
            double scanned = Double.POSITIVE_INFINITY;
            double start = Math.max(from, 1e-12 * to);
            for (int i = 0; i <= POINTS; i++) {
                double recoil = start * Math.pow(to / start, (double) i / POINTS);
                scanned = Math.min(scanned, Kinematics.minEnergy(recoil, target, finalMass));
            }
            assertThat(lowest).isLessThanOrEqualTo(scanned * (1 + 1e-12));
            if (from > 0) {
                assertThat(lowest).isCloseTo(scanned, within(2e-4 * scanned));
            }
        }
    }
}
