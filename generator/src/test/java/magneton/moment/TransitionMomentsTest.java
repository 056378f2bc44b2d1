package magneton.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.assertj.core.data.Percentage;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.moment.MomentMatrix.Basis;
import magneton.source.Flavour;
import magneton.source.Oscillation;

/** Effective moments against numbers computed outside with another program (complex linear algebra, digits as printed). */
class TransitionMomentsTest {
    private static final Percentage PRINTED = Percentage.withPercentage(1e-5);
    private static final Oscillation OSCILLATION = new Oscillation(0.307, 0.0220, 0.572, 197, 7.42e-5, 2.51e-3);
    private static final Mixing MIXING = Mixing.of(OSCILLATION);
    private static final Complex[] LAMBDA = {
        ComplexMatrix.polar(3e-11, 0), ComplexMatrix.polar(4e-11, 0.7), ComplexMatrix.polar(2e-11, -1.1)};

    private static TransitionMoments majorana(double baselineM) {
        return new TransitionMoments(MomentMatrix.majorana(LAMBDA, Basis.MASS, MIXING), MIXING, baselineM, true);
    }

    private static Complex[] real(double... values) {
        Complex[] complex = new Complex[values.length];
        for (int i = 0; i < values.length; i++) {
            complex[i] = new Complex(values[i]);
        }
        return complex;
    }

    @ParameterizedTest
    @CsvSource({"0, 0.677754, 0.300246, 0.022", "1, 0.07537363, 0.36521037, 0.559416"})
    void mixing(int generation, double first, double second, double third) {
        double[] expected = {first, second, third};
        for (int i = 0; i < 3; i++) {
            assertThat(MIXING.probability(generation, i)).isCloseTo(expected[i], within(5e-9));
            assertThat(MIXING.probability(generation, i)).isCloseTo(OSCILLATION.mixing(generation, i), within(1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NU_E, 3.0543043e-11", "NUBAR_E, 3.0543043e-11", "NU_MU, 5.1101417e-11", "NUBAR_MU, 5.1101417e-11",
        "NU_TAU, 4.7494922e-11", "NUBAR_TAU, 4.7494922e-11"})
    void flavourBeamsAtTheSource(Flavour flavour, double expected) {
        assertThat(majorana(0).atSource(flavour)).isCloseTo(expected, PRINTED);
    }

    @Test
    void squaresAddUpToTwiceTheNorm() {
        double sum = 0;
        for (Flavour flavour : List.of(Flavour.NU_E, Flavour.NU_MU, Flavour.NU_TAU)) {
            sum += Math.pow(majorana(0).atSource(flavour), 2);
        }
        assertThat(sum).isCloseTo(5.8e-21, Percentage.withPercentage(1e-12));
        assertThat(majorana(0).matrix().norm()).isCloseTo(Math.sqrt(5.8e-21), Percentage.withPercentage(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "NUBAR_E, 28, 3, 3.02767542e-11", "NUBAR_E, 1000, 3, 2.69348243e-11", "NUBAR_E, 52500, 3, 5.22436666e-11",
        "NUBAR_E, 180000, 3, 4.85826183e-11", "NU_MU, 19.3, 29.79, 5.10820507e-11", "NU_MU, 30, 40, 5.10789923e-11"})
    void changesWithDistance(Flavour flavour, double baselineM, double energyMeV, double expected) {
        BeamMoment beam = new BeamMoment(majorana(0).matrix(), MIXING, flavour, baselineM, true);
        assertThat(beam.at(energyMeV)).isCloseTo(expected, PRINTED);
    }

    @Test
    void averagesWhatTurnsTooOften() {
        BeamMoment beam = new BeamMoment(majorana(0).matrix(), MIXING, Flavour.NU_E, 1e12, true);
        double incoherent = majorana(0).incoherent(new double[] {0.677754, 0.300246, 0.022});
        assertThat(beam.at(3)).isCloseTo(incoherent, Percentage.withPercentage(1e-10));
    }

    @Test
    void solar() {
        assertThat(majorana(0).incoherent(new double[] {0.65526, 0.32274, 0.022})).isCloseTo(4.22502308e-11, PRINTED);
    }

    /** Back from the flavour basis: the elements printed for the flavour basis give the flavour beams. */
    @Test
    void flavourBasis() {
        // |lambda_mu,tau|, |lambda_e,tau|, |lambda_e,mu|; at L = 0 phases do not matter to flavour beams
        Complex[] lambda = real(4.43522551e-11, 1.69895591e-11, 2.53817326e-11);
        MomentMatrix matrix = MomentMatrix.majorana(lambda, Basis.FLAVOUR, MIXING);
        TransitionMoments moments = new TransitionMoments(matrix, MIXING, 0, true);
        assertThat(moments.atSource(Flavour.NU_E)).isCloseTo(3.0543043e-11, PRINTED);
        assertThat(moments.atSource(Flavour.NUBAR_MU)).isCloseTo(5.1101417e-11, PRINTED);
        assertThat(moments.atSource(Flavour.NU_TAU)).isCloseTo(4.7494922e-11, PRINTED);
        for (int i = 0; i < 3; i++) {
            assertThat(matrix.elements()[i][i].norm()).isLessThan(1e-25);
        }
    }

    @Test
    void diracInTheFlavourBasisIsTheColumnOfTheFlavour() {
        Complex[][] lambda = {real(1e-11, 2e-11, 3e-11), real(4e-11, 5e-11, 6e-11), real(7e-11, 8e-11, 9e-11)};
        TransitionMoments moments =
                new TransitionMoments(MomentMatrix.dirac(lambda, Basis.FLAVOUR, MIXING), MIXING, 0, true);
        assertThat(moments.atSource(Flavour.NUBAR_E)).isCloseTo(Math.sqrt(66) * 1e-11, PRINTED);
        assertThat(moments.atSource(Flavour.NU_TAU)).isCloseTo(Math.sqrt(126) * 1e-11, PRINTED);
        TransitionMoments inMass =
                new TransitionMoments(MomentMatrix.dirac(lambda, Basis.MASS, MIXING), MIXING, 0, true);
        assertThat(inMass.incoherent(new double[] {0, 1, 0})).isCloseTo(Math.sqrt(93) * 1e-11, PRINTED);
    }

    @ParameterizedTest
    @CsvSource({
        "NU_E, false, 1.3886101e-11", "NU_MU, false, 1.67179577e-11", "NU_TAU, false, 1.58961030e-11",
        "NU_E, true, 1.70762734e-11", "NU_MU, true, 2.05782090e-11", "NU_TAU, true, 0.31524916e-11"})
    void toAHeavyLepton(Flavour flavour, boolean crossTerms, double expected) {
        MomentMatrix row = MomentMatrix.sterile(real(1e-11, 2e-11, 1.5e-11), Basis.MASS, MIXING);
        assertThat(new TransitionMoments(row, MIXING, 0, crossTerms).atSource(flavour)).isCloseTo(expected, PRINTED);
    }

    @Test
    void fourStatesWithoutMixingAreThreeAndAHeavyLepton() {
        Mixing four = MIXING.withSterile(0, 0, 0, 1);
        Complex[] active = {LAMBDA[2], LAMBDA[1].negate(), LAMBDA[0]};
        Complex[] all = {active[0], active[1], active[2], new Complex(1e-11), new Complex(2e-11), new Complex(1.5e-11)};
        TransitionMoments moments =
                new TransitionMoments(MomentMatrix.majoranaFour(all, Basis.MASS, four), four, 0, true);
        double expected = Math.hypot(3.0543043e-11, 1.70762734e-11);
        assertThat(moments.atSource(Flavour.NU_E)).isCloseTo(expected, PRINTED);
        double[] solar = {0.65526, 0.32274, 0.022};
        double toFourth = 0.65526 * 1 + 0.32274 * 4 + 0.022 * 2.25;
        assertThat(moments.incoherent(solar)).isCloseTo(Math.sqrt(4.22502308 * 4.22502308 + toFourth) * 1e-11, PRINTED);
    }

    @Test
    void mixingOfFourIsUnitary() {
        Mixing four = MIXING.withSterile(0.01, 0.02, 0.03, 1);
        Complex[][] product = ComplexMatrix.product(
                four.matrix(), ComplexMatrix.conjugate(ComplexMatrix.transpose(four.matrix())));
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                assertThat(product[a][b].subtract(a == b ? 1 : 0).norm()).isLessThan(1e-14);
            }
        }
        assertThat(four.probability(0, 3)).isCloseTo(0.01, within(1e-15));
        assertThat(four.probability(1, 3)).isCloseTo(0.99 * 0.02, within(1e-15));
    }

    /** Borexino, PRD 96 (2017) 091103: mu_eff < 2.8e-11 carried to mass-basis elements, limits as published (1e-11). */
    @ParameterizedTest
    @CsvSource({"0, 0, 3.4", "1, 1, 5.1", "2, 2, 18.7", "0, 1, 2.8", "0, 2, 3.4", "1, 2, 5.0"})
    void borexinoInTheMassBasis(int j, int i, double published) {
        Complex[][] unit = ComplexMatrix.zero(3, 3);
        unit[j][i] = Complex.ONE;
        if (i != j) {
            unit[i][j] = Complex.ONE.negate();
        }
        double[] vacuum = {0.677754, 0.300246, 0.022};
        double perUnit = new TransitionMoments(new MomentMatrix(unit), MIXING, 0, true).incoherent(vacuum);
        assertThat(2.8 / perUnit).isCloseTo(published, Percentage.withPercentage(2));
    }
}
