package magneton.xenon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The S2-only matrix against numbers printed in its release. */
class S2OnlyTest {
    /** First bin of the first two rows, half way between them, and nothing outside. */
    @Test
    void rowsAreTheReleasedOnes() {
        S2Matrix matrix = S2Matrix.xenon1t(); // rounded to 9 digits
        double[] row = new double[matrix.bins()];
        matrix.add(0.05, 1, row);
        assertThat(row[0]).isCloseTo(1.843025496327274e-06, within(1e-14));
        assertThat(row).hasSize(199);
        double[] middle = new double[199];
        matrix.add(0.5 * (0.05 + 0.05708), 2, middle);
        assertThat(middle[0]).isCloseTo(1.843025496327274e-06 + 2.72938850533074e-06, within(1e-14));
        double[] outside = new double[199];
        matrix.add(0.046, 1, outside);
        matrix.add(10.1, 1, outside);
        assertThat(outside).containsOnly(0);
        assertThat(matrix.edgePe(0)).isEqualTo(90);
        assertThat(matrix.edgePe(199)).isEqualTo(3000);
    }

    @Test
    void theWindowIsThatOfTheMatrix() {
        assertThatThrownBy(() -> new S2Only(80, 3000, 1)).hasMessage("threshold must be 90 to 3000 PE, not 80 PE");
        assertThatThrownBy(() -> new S2Only(200, 200, 1)).hasMessageStartingWith("upper must be above 200");
    }
}
