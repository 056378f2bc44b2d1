package magneton.argon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.simd.SimdMode;
import magneton.table.Table;

class ArgonTest {
    private static final int EVENTS = 1 << 18;

    private static EventBatch events() {
        EventBatch batch = new EventBatch(new EventSchema(List.of(Column.PROCESS, Column.TARGET_PDG, Column.T, Column.E_ION,
                Column.E_OBS, Argon.F90, Column.DETECTED)), EVENTS);
        batch.size(EVENTS);
        Random random = new Random(4);
        for (int i = 0; i < EVENTS; i++) {
            batch.doubles(Column.T)[i] = 120 * random.nextDouble();
            batch.ints(Column.PROCESS)[i] = i % 4 == 0 ? 750 : 150;
            batch.ints(Column.TARGET_PDG)[i] = 1_000_180_400;
        }
        new Argon(Cenns10.parameters()).worker(SimdMode.best()).apply(batch, 20061264, 1);
        return batch;
    }

    /** F90 in bins of energy against the predicted counts of the release: chi-square, p > 1e-3 in each of three bins. */
    @Test
    void pulseShapeIsThatOfTheRelease() {
        String file = "/magneton/argon/coherent_lar2020_cevnspdf.csv";
        Table release = Table.read(file, ArgonTest.class.getResourceAsStream(file));
        EventBatch batch = events();
        for (int row = 0; row < 3; row++) {
            double[] published = new double[8];
            double[] seen = new double[8];
            double all = 0;
            double total = 0;
            for (int r = 0; r < release.rows(); r++) {
                if (release.numbers("E_keVee")[r] == 10 * row + 5) {
                    published[(int) Math.round((release.numbers("F90")[r] - 0.525) / 0.05)] += release.numbers("counts")[r];
                    all += release.numbers("counts")[r];
                }
            }
            for (int i = 0; i < EVENTS; i++) {
                double f90 = batch.doubles(Argon.F90)[i];
                double energy = batch.doubles(Column.E_OBS)[i];
                if (!Double.isNaN(f90) && energy >= 10 * row && energy < 10 * row + 10) {
                    seen[(int) ((f90 - 0.5) / 0.05)]++;
                    total++;
                }
            }
            assertThat(total).isGreaterThan(5000);
            double chi2 = 0;
            for (int bin = 0; bin < 8; bin++) {
                double expected = total * published[bin] / all;
                chi2 += (seen[bin] - expected) * (seen[bin] - expected) / expected;
            }
            assertThat(Gamma.regularizedGammaQ(3.5, 0.5 * chi2)).as("row %s", row).isGreaterThan(1e-3);
        }
    }

    @Test
    void onlyDetectedNucleiHaveAPulseShape() {
        EventBatch batch = events();
        for (int i = 0; i < EVENTS; i++) {
            boolean has = !Double.isNaN(batch.doubles(Argon.F90)[i]);
            assertThat(has).isEqualTo(batch.flags(Column.DETECTED)[i] && batch.ints(Column.PROCESS)[i] == 150);
            assertThat(!has || batch.doubles(Argon.F90)[i] >= 0.5 && batch.doubles(Argon.F90)[i] < 0.9).isTrue();
        }
    }
}
