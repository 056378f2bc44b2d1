package magneton.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.data.Percentage;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.moment.MomentMatrix.Basis;
import magneton.process.Dipole;
import magneton.process.MagneticMoments;
import magneton.source.Flavour;
import magneton.source.FluxComponent;
import magneton.source.Oscillation;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.source.Spectrum;

/** How a moment that varies reaches the events: the flux of the channel is flux times mu_eff^2(E) over the reference squared. */
class WeightedFluxTest {
    private static final Oscillation OSCILLATION = Oscillation.nufit(Oscillation.DEFAULT);
    private static final Mixing MIXING = Mixing.of(OSCILLATION);
    private static final Complex[] LAMBDA = {
        ComplexMatrix.polar(3e-11, 0), ComplexMatrix.polar(4e-11, 0.7), ComplexMatrix.polar(2e-11, -1.1)};
    private static final MomentMatrix MATRIX = MomentMatrix.majorana(LAMBDA, Basis.MASS, MIXING);

    private static Solar solar(SolarComponent component) {
        return new Solar(SolarModel.B16_GS98, List.of(component), OSCILLATION, Double.NaN);
    }

    /** A matrix whose mass states all have the same moment: oscillation must drop out, in rate and in shape. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 28, 1e5})
    void equalMomentsAreAUniversalMoment(double baselineM) {
        Complex[][] unit = ComplexMatrix.identity(3);
        for (int i = 0; i < 3; i++) {
            unit[i][i] = unit[i][i].multiply(2e-11);
        }
        TransitionMoments moments = new TransitionMoments(new MomentMatrix(unit), MIXING, baselineM, true);
        for (FluxComponent part : solar(SolarComponent.B8).flux().components()) {
            Spectrum.Tabulated seen = (Spectrum.Tabulated) moments.seen(part);
            Spectrum.Tabulated flux = (Spectrum.Tabulated) part.spectrum();
            assertThat(moments.of(part.flavour())).isCloseTo(2e-11, Percentage.withPercentage(1e-10));
            for (double e = 0.5; e < 15; e += 0.5) {
                assertThat(seen.at(e)).isCloseTo(flux.at(e), Percentage.withPercentage(1e-9));
            }
        }
    }

    @Test
    void solarRateIsTheMassBasisSumWithoutAnotherSurvivalProbability() {
        TransitionMoments moments = new TransitionMoments(MATRIX, MIXING, 0, true);
        Solar b8 = solar(SolarComponent.B8);
        double energy = 10;
        double born = 0;
        double seen = 0;
        for (FluxComponent part : b8.flux().components()) {
            double reference = moments.of(part.flavour());
            born += ((Spectrum.Tabulated) part.spectrum()).at(energy);
            seen += ((Spectrum.Tabulated) moments.seen(part)).at(energy) * reference * reference;
        }
        double expected = moments.incoherent(b8.massProbabilities(SolarComponent.B8, energy));
        assertThat(Math.sqrt(seen / born)).isCloseTo(expected, Percentage.withPercentage(0.01));
    }

    @Test
    void massStatesAddUpToTheFlavour() {
        for (SolarComponent component : SolarComponent.values()) {
            for (FluxComponent part : solar(component).flux().components()) {
                double sum = part.massStates().stream().mapToDouble(Spectrum::total).sum();
                assertThat(sum).isCloseTo(part.spectrum().total(), Percentage.withPercentage(1e-10));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {28, 1e3, 52.5e3, 180e3})
    void flavourBeamsFollowTheOscillation(double baselineM) {
        double[] energy = {0.2, 1, 2, 4, 8};
        double[] density = {5, 4, 2.5, 0.8, 0.05};
        FluxComponent beam = new FluxComponent("beam", Flavour.NUBAR_E, new Spectrum.Tabulated(energy, density));
        TransitionMoments moments = new TransitionMoments(MATRIX, MIXING, baselineM, true);
        Dipole process = Dipole.evesMagnetic(moments);
        Spectrum.Tabulated seen = (Spectrum.Tabulated) process.spectrum(beam);
        BeamMoment exact = new BeamMoment(MATRIX, MIXING, Flavour.NUBAR_E, baselineM, true);
        double reference = moments.of(Flavour.NUBAR_E);
        double largest = 0;
        List<Double> differences = new ArrayList<>();
        for (double e = 0.2003; e < 8; e += 0.00137) {
            double wanted = ((Spectrum.Tabulated) beam.spectrum()).at(e) * exact.squared(e) / (reference * reference);
            largest = Math.max(largest, wanted);
            differences.add(Math.abs(seen.at(e) - wanted));
        }
        double most = differences.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        assertThat(most).isLessThan(1e-3 * largest);
        assertThat(seen.energyMeV().length).isLessThan(40_000);
    }

    @Test
    void aBeamWithoutMomentAtTheSourceStillGetsOneOnTheWay() {
        // lambda turned so that nu_e couples to nothing at L = 0
        Complex[] lambda = {Complex.ONE.multiply(1e-11), Complex.ZERO, Complex.ZERO};
        MomentMatrix matrix = MomentMatrix.majorana(lambda, Basis.FLAVOUR, MIXING);
        TransitionMoments moments = new TransitionMoments(matrix, MIXING, 60e3, true);
        assertThat(moments.atSource(Flavour.NUBAR_E)).isLessThan(1e-17);
        assertThat(moments.of(Flavour.NUBAR_E)).isCloseTo(matrix.norm(), within(1e-20));
        FluxComponent line = new FluxComponent("line", Flavour.NUBAR_E, new Spectrum.Line(3, 7));
        assertThat(moments.seen(line).total()).isBetween(0.5, 7.0);
    }

    @Test
    void oneMomentLeavesTheFluxAlone() {
        FluxComponent line = new FluxComponent("line", Flavour.NU_MU, new Spectrum.Line(3, 7));
        assertThat(MagneticMoments.universal(1e-11).seen(line)).isSameAs(line.spectrum());
        MagneticMoments each = MagneticMoments.perFlavour(1, 2, 3);
        assertThat(each.seen(line)).isSameAs(line.spectrum());
        assertThat(each.of(Flavour.NUBAR_TAU)).isEqualTo(3);
    }
}
