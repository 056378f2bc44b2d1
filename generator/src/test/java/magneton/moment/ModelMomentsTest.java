package magneton.moment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.source.Oscillation;

/** Conversions, widths and sizes of models against published or independently computed numbers. */
class ModelMomentsTest {
    private static final StandardModelMoments MODEL = new StandardModelMoments(
            Mixing.of(new Oscillation(0.307, 0.0220, 0.572, 197, 7.42e-5, 2.51e-3)), 0);

    /** DONUT: the curve d = 5.78e-5 (convention of arXiv:1803.03262) is the published limit 3.9e-7 mu_B. */
    @Test
    void couplingOfDonut() {
        assertThat(DipoleConvention.FULL.bohrMagnetons(5.78e-5)).isCloseTo(3.9e-7, Percentage.withPercentage(0.3));
        assertThat(DipoleConvention.FULL.couplingPerGeV(3.9e-7)).isCloseTo(5.78e-5, Percentage.withPercentage(0.3));
        assertThat(DipoleConvention.HALF.couplingPerGeV(1)).isCloseTo(296.30405, Percentage.withPercentage(1e-5));
        assertThat(DipoleConvention.HALF.bohrMagnetons(1e-7) * 2).isEqualTo(DipoleConvention.FULL.bohrMagnetons(1e-7));
    }

    @Test
    void heavyLeptonLife() {
        assertThat(HeavyLeptonDecay.widthMeV(1e-10, 1, false) * 1e6).isCloseTo(1.74665e-17, Percentage.withPercentage(1e-3));
        assertThat(HeavyLeptonDecay.lifetimeS(1e-10, 1, false)).isCloseTo(37.684, Percentage.withPercentage(2e-3));
        assertThat(HeavyLeptonDecay.lifetimeS(1e-10, 1, true)).isCloseTo(18.842, Percentage.withPercentage(2e-3));
        assertThat(HeavyLeptonDecay.decayLengthM(1e-10, 1, false)).isCloseTo(1.1297e10, Percentage.withPercentage(1e-2));
        assertThat(HeavyLeptonDecay.pathM(1e-10, 1, false, Math.sqrt(2))).isCloseTo(1.1297e10, Percentage.withPercentage(1e-2));
    }

    @Test
    void standardModelDiagonal() {
        assertThat(MODEL.diracMagnetic(0, 0).norm()).isZero();
        assertThat(MODEL.diracMagnetic(1, 1).norm()).isCloseTo(2.75872e-21, Percentage.withPercentage(1e-3));
        assertThat(MODEL.diracMagnetic(2, 2).norm()).isCloseTo(1.604512e-20, Percentage.withPercentage(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 9.7056e-26, 9.7056e-26, 1.4413e-26, 1.9358e-25", "0, 2, 6.2876e-25, 6.2876e-25, 6.0191e-26, 1.2561e-24",
        "1, 2, 8.5603e-25, 6.0486e-25, 4.6950e-26, 1.2093e-24"})
    void standardModelTransitions(int k, int j, double magnetic, double electric, double majoranaMagnetic, double majoranaElectric) {
        Percentage printed = Percentage.withPercentage(0.01);
        assertThat(MODEL.diracMagnetic(k, j).norm()).isCloseTo(magnetic, printed);
        assertThat(MODEL.diracElectric(k, j).norm()).isCloseTo(electric, printed);
        assertThat(MODEL.majoranaMagnetic(k, j).norm()).isCloseTo(majoranaMagnetic, printed);
        assertThat(MODEL.majoranaElectric(k, j).norm()).isCloseTo(majoranaElectric, printed);
        assertThat(MODEL.majorana(k, j)).isCloseTo(Math.hypot(majoranaMagnetic, majoranaElectric), printed);
        assertThat(MODEL.dirac(k, j) + MODEL.dirac(j, k)).isCloseTo(2 * magnetic, printed);
    }

    @Test
    void naturalSizes() {
        assertThat(ModelMoments.naturalDirac(1, 1)).isCloseTo(1.07e-14, Percentage.withPercentage(1));
        assertThat(ModelMoments.naturalMajorana(0.3, 1, 2, 0)).isCloseTo(1.2e-9, Percentage.withPercentage(1));
        assertThat(ModelMoments.naturalMajorana(0.3, 1, 1, 0)).isCloseTo(3.4e-7, Percentage.withPercentage(1));
        assertThat(ModelMoments.leptoquark(0.05, 1, 4.18)).isCloseTo(2.964e-11, Percentage.withPercentage(0.05));
        assertThat(ModelMoments.leptoquark(0.05, 1, 2.8)).isCloseTo(2.130e-11, Percentage.withPercentage(0.05));
    }

    @Test
    void spinFlip() {
        assertThat(SpinFlip.probability(1e-11, 10, 1e8, 0)).isCloseTo(0.04272316, Percentage.withPercentage(1e-4));
        assertThat(SpinFlip.probability(1e-11, 10, 1e8, 1e-14)).isCloseTo(0.25733346, Percentage.withPercentage(1e-4));
        assertThat(SpinFlip.probability(0, 10, 1e8, 0)).isZero();
    }
}
