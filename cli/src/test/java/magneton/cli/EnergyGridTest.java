package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Energies as options of a spectrum. */
class EnergyGridTest {
    @Test
    void zeroNeedsNoUnit() {
        assertThat(EnergyGrid.of(null, "0:10keV:5", 1, 2).edgesKeV()).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(EnergyGrid.of("0, 500eV", null, 1, 2).energyKeV()).containsExactly(0, 0.5);
        assertThatThrownBy(() -> EnergyGrid.of(null, "0:10:5", 1, 2)).hasMessageContaining("'10' has no unit");
        assertThatThrownBy(() -> EnergyGrid.of(null, "0:10keV:5:log", 1, 2)).hasMessageContaining("above zero");
    }
}
