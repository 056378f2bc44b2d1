package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.source.DecayStrength.Activity;
import magneton.source.DecayStrength.Geometry.Cylinder;
import magneton.source.DecayStrength.Geometry.Point;
import magneton.table.Table;

class DecayingSourceTest {
    /** 5 MCi of 51Cr. */
    private static final double BECQUEREL = 1.85e17;

    /** Point fluxes at the start and averaged over exposures (two half-lives in the third column), computed apart. */
    @Test
    void chromiumFluxByDistanceAndDuration() {
        Table table = Table.ofResource("/magneton/source/source_cr51_geometry_flux.csv");
        double[] distanceCm = table.numbers("r_cm");
        double[] days = {0, 30, 55.4, 100};
        String[] column = {"flux_t0", "flux_avg_30d", "flux_avg_55d", "flux_avg_100d"};
        for (int row = 0; row < distanceCm.length; row++) {
            for (int d = 0; d < days.length; d++) {
                Activity strength = new Activity(BECQUEREL, days[d], new Point(distanceCm[row] / 100));
                double expected = table.numbers(column[d])[row];
                assertThat(new Radioactive("Cr51", strength).flux().total()).isCloseTo(expected, within(1e-4 * expected));
            }
        }
    }

    /** Average of 1/r^2 over the cylinder by a sum over its volume. */
    @ParameterizedTest
    @CsvSource({"0.7,1.4,1.0", "0.0683,0.1366,0.25", "0.5,0.2,0.02"})
    void cylinderAveragesTheInverseSquare(double radius, double height, double gap) {
        int n = 2000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double z = gap + height * (i + 0.5) / n;
            for (int j = 0; j < n; j++) {
                double rho2 = radius * radius * (j + 0.5) / n;
                sum += 1 / (4 * Math.PI * 1e4 * (z * z + rho2));
            }
        }
        double expected = sum / n / n;
        assertThat(new Cylinder(radius, height, gap).perCm2()).isCloseTo(expected, within(3e-3 * expected));
    }

    @Test
    void aDistantCylinderIsAPoint() {
        double point = new Point(100.5).perCm2();
        assertThat(new Cylinder(0.5, 1, 100).perCm2()).isCloseTo(point, within(1e-4 * point));
    }

    @Test
    void linesAndBranchings() {
        Flux flux = new Radioactive("Cr51", new DecayStrength.MeanFlux(1)).flux();
        assertThat(flux.components()).extracting(part -> part.spectrum().maxEnergyMeV()).containsExactly(0.747, 0.752, 0.427, 0.432);
        assertThat(flux.components()).allMatch(part -> part.flavour() == Flavour.NU_E);
        double toExcited = flux.components().get(2).spectrum().total() + flux.components().get(3).spectrum().total();
        assertThat(toExcited).as("gamma of 320 keV: 9.91 %% of decays (ENSDF)").isCloseTo(0.0991, within(5e-4));
    }

    /** Against a table computed apart from this code; the mean electron energy is known to be 5.7 keV. */
    @Test
    void tritiumSpectrum() {
        Table table = Table.ofResource("/magneton/source/tritium_nubar_spectrum.csv");
        double[] energyKeV = table.numbers("E_keV");
        double[] density = table.numbers("pdf_per_keV");
        Spectrum.Tabulated spectrum =
                (Spectrum.Tabulated) new Tritium(new DecayStrength.MeanFlux(1)).flux().components().getFirst().spectrum();
        double mean = 0;
        for (int i = 1; i < energyKeV.length; i++) {
            double ours = spectrum.at(energyKeV[i] / 1e3) / 1e3;
            assertThat(ours).isCloseTo(density[i], within(2e-4 * density[i] + 1e-6));
            mean += 0.5 * (energyKeV[i] * density[i] + energyKeV[i - 1] * density[i - 1]) * (energyKeV[i] - energyKeV[i - 1]);
        }
        assertThat(18.592 - mean).isCloseTo(5.7, within(0.02));
        assertThat(spectrum.maxEnergyMeV()).isEqualTo(0.018592);
        assertThat(spectrum.at(0.018592)).as("step at the end").isGreaterThan(0.99 * spectrum.at(0.0185));
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> new Radioactive("Cr52", new DecayStrength.MeanFlux(1))).hasMessageContaining("did you mean 'Cr51'");
        assertThatThrownBy(() -> new Activity(0, 1, new Point(1))).hasMessageStartingWith("activity is 0.0 Bq");
        assertThatThrownBy(() -> new Activity(1, -1, new Point(1))).hasMessageStartingWith("duration is -1.0 d");
        assertThatThrownBy(() -> new Cylinder(1, 0, 0)).hasMessageStartingWith("cylinder height is 0.0 m");
    }
}
