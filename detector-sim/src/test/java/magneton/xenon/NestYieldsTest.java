package magneton.xenon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import magneton.table.Table;

class NestYieldsTest {
    private static final double TOLERANCE = 1e-5;

    /** The reference was compared with the compiled library at 24 points, equal to 5 decimals. */
    @Test
    void yieldsEqualTheReferenceAtEveryRow() {
        String file = "nest_reference_yields.csv";
        Table reference = Table.read(file, NestYieldsTest.class.getResourceAsStream(file));
        double[] field = reference.numbers("field_V_per_cm");
        double[] energy = reference.numbers("E_keV");
        assertThat(energy).hasSize(95);
        for (int r = 0; r < energy.length; r++) {
            NestYields yields = new NestYields(NestModel.standard(field[r]));
            double e = energy[r];
            assertClose(yields.betaCharge(e), reference, "beta_Qy", r);
            assertClose(yields.electronQuanta() - yields.betaCharge(e), reference, "beta_Ly", r);
            assertClose(yields.gammaCharge(e), reference, "gamma_Qy", r);
            assertClose(yields.electronQuanta() - yields.gammaCharge(e), reference, "gamma_Ly", r);
            assertClose(yields.nuclearCharge(e, 131), reference, "nr_Qy", r);
            assertClose(yields.nuclearLight(e, 131), reference, "nr_Ly", r);
        }
    }

    private static void assertClose(double ours, Table reference, String column, int row) {
        assertThat(ours).as("%s row %s", column, row).isCloseTo(reference.numbers(column)[row], within(TOLERANCE));
    }
}
