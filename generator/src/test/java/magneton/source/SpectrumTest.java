package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import magneton.source.Spectrum.Line;
import magneton.source.Spectrum.Tabulated;

class SpectrumTest {
    private static final Tabulated STEPPED =
            new Tabulated(new double[] {1, 2, 2, 3}, new double[] {4, 4, 1, 0});

    /** Random spectra with steps and common knots. */
    private static Tabulated random(SplittableRandom random) {
        int n = random.nextInt(2, 12);
        double[] energy = random.ints(n, 0, 12).mapToDouble(i -> 0.5 * i).sorted().toArray();
        energy[n - 1] = energy[0] + 6;
        return new Tabulated(energy, random.doubles(n).toArray());
    }

    @Test
    void theSumHasTheValuesOfItsPartsEverywhere() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 500; trial++) {
            List<Tabulated> parts = IntStream.range(0, random.nextInt(1, 6)).mapToObj(_ -> random(random)).toList();
            Tabulated sum = Tabulated.joined(parts);
            assertThat(sum.total()).isCloseTo(parts.stream().mapToDouble(Spectrum::total).sum(), within(1e-12));
            for (int i = 0; i < 100; i++) {
                double e = random.nextDouble(-1, 13);
                assertThat(sum.at(e)).isCloseTo(parts.stream().mapToDouble(part -> part.at(e)).sum(), within(1e-12));
            }
        }
    }

    @Test
    void stepsOfTheSumStandWhereOnePartHasThem() {
        Tabulated sum = Tabulated.joined(List.of(STEPPED, new Tabulated(new double[] {0, 4}, new double[] {1, 1})));
        assertThat(sum.energyMeV()).containsExactly(0, 1, 1, 2, 2, 3, 4);
        assertThat(sum.density()).containsExactly(1, 1, 5, 5, 2, 1, 1);
    }

    @Test
    void belowAnEnergyOnlyThePieceItLiesInRemains() {
        assertThat(STEPPED.above(0.5)).containsSame(STEPPED);
        assertThat(STEPPED.above(1.5)).contains(STEPPED);
        assertThat(STEPPED.above(2)).contains(new Tabulated(new double[] {2, 3}, new double[] {1, 0}));
        assertThat(STEPPED.above(3)).isEmpty();
        Line line = new Line(0.8, 5);
        assertThat(line.above(0.8)).contains(line);
        assertThat(line.above(0.81)).isEmpty();
        Tabulated sun = (Tabulated) SolarComponent.B8.shapes().values().iterator().next();
        for (double e : new double[] {0.1, 3.33, 14.9}) {
            Tabulated rest = (Tabulated) sun.above(e).orElseThrow();
            for (double at : new double[] {e, e + 0.05, 15}) {
                assertThat(rest.at(at)).isEqualTo(sun.at(at));
            }
            assertThat(Arrays.stream(rest.energyMeV()).filter(knot -> knot <= e)).hasSize(1);
        }
    }
}
