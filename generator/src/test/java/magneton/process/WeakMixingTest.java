package magneton.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.source.Flavour;
import magneton.target.Isotope;

/** Dipole, weak production by mixing and their interference against squared amplitudes traced numerically (explicit gamma matrices). */
class WeakMixingTest {
    private static Dipole dipole(double mu, double massMeV, double amplitude, double phase, double vector, double axial) {
        ElectronCouplings couplings =
                new ElectronCouplings(new double[] {vector, 0, 0}, new double[] {axial, 0, 0});
        return Dipole.evesDipole(
                MagneticMoments.universal(mu), massMeV, new WeakMixing(new double[] {amplitude, 0, 0}, phase, couplings));
    }

    @ParameterizedTest
    @CsvSource({
        "0.42, 0.15, 0.1, 1e-11, 0.05, 0.9521, 0.4938, 1.012661957e-46, 3.930600495e-49, 1.958982038e-47",
        "3, 0.5, 0.3, 1e-10, 0.1, -0.0397, -0.5062, 4.011012397e-45, 4.187116610e-47, 1.910950939e-47",
        "30, 5, 2, 1e-10, 0.1, 0.9521, 0.4938, 3.593681603e-46, -3.347427843e-47, 8.347273692e-47",
        "1, 0.2, 0.05, 2.9e-11, 0.2, 0.9521, -0.4938, 8.362376894e-46, 1.579143923e-47, 2.541615864e-46",
        "0.862, 0.3, 0.3, 1e-9, 0.1, -0.0353, -0.5062, 4.437501359e-43, 1.234314407e-45, 1.769815754e-47"})
    void isTheSquaredAmplitude(double e, double t, double mass, double mu, double u, double vector, double axial,
            double dipole, double interference, double weak) {
        double with = dipole(mu, mass, u, 0, vector, axial).law(Flavour.NU_E, null).at(e, t);
        double against = dipole(mu, mass, u, Math.PI, vector, axial).law(Flavour.NU_E, null).at(e, t);
        assertThat(with).isCloseTo(dipole + interference + weak, Percentage.withPercentage(1e-6));
        assertThat(against).isCloseTo(dipole - interference + weak, Percentage.withPercentage(1e-6));
        double mirror = dipole(mu, mass, u, 0, vector, -axial).law(Flavour.NUBAR_E, null).at(e, t);
        assertThat(mirror).isCloseTo(with, Percentage.withPercentage(1e-12));
    }

    /** Traces with explicit gamma matrices of one point charge Z with the weak charge of the nucleus. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.001, 1.0, 1e-10, 0.1, 132, 54, 122868.0, False, 7.255473050e-39, 1.156385704e-39, 1.136932140e-38",
        "40, 0.005, 10.0, 1e-09, 0.3, 40, 18, 37215.5, False, 1.584245450e-38, 7.724456401e-40, 5.843117759e-39",
        "30, 0.01, 3.0, 1e-09, 0.2, 133, 55, 123800.0, True, 7.524923737e-38, 7.994386020e-39, 3.782116564e-38",
        "10, 0.05, 1.0, 1e-09, 0.1, 1, 1, 938.272, False, 4.951525820e-42, -1.077470417e-45, 7.955352099e-44",
        "10, 0.05, 1.0, 1e-09, 0.1, 1, 1, 938.272, True, 4.951525820e-42, -2.244884205e-45, 7.947659974e-44"})
    void isTheSquaredAmplitudeOnNuclei(double e, double t, double mass, double mu, double u, int a, int z, double target,
            boolean anti, double dipole, double interference, double weak) {
        Isotope point = new Isotope("point", z, a, 1, target, 1, 0, 0, 0, 0);
        Flavour flavour = z == 55 ? Flavour.NUBAR_MU : anti ? Flavour.NUBAR_E : Flavour.NU_E;
        double[] sum = new double[2];
        for (int i = 0; i < 2; i++) {
            WeakMixing mixing = new WeakMixing(new double[] {u, u, u}, i * Math.PI, ElectronCouplings.radiative());
            sum[i] = Dipole.cevnsDipole(MagneticMoments.universal(mu), mass, NuclearShape.HELM, mixing)
                    .law(flavour, point).at(e, t);
        }
        assertThat(sum[0]).isCloseTo(dipole + interference + weak, Percentage.withPercentage(1e-6));
        assertThat(sum[1]).isCloseTo(dipole - interference + weak, Percentage.withPercentage(1e-6));
    }

    @Test
    void isTheDipoleAloneWithoutMixingAndTheWeakProcessWithoutMass() {
        double plain = Dipole.evesDipole(MagneticMoments.universal(1e-11), 0.1).law(Flavour.NU_E, null).at(1, 0.2);
        assertThat(dipole(1e-11, 0.1, 0, 0, 0.95, 0.49).law(Flavour.NU_E, null).at(1, 0.2)).isEqualTo(plain);
        ElectronCouplings couplings = ElectronCouplings.radiative();
        WeakMixing all = new WeakMixing(new double[] {1, 1, 1}, 0, couplings);
        Dipole massless = Dipole.evesDipole(MagneticMoments.universal(0), 0, all);
        Eves eves = new Eves(couplings, NeutrinoCharges.none());
        for (Flavour flavour : Flavour.values()) {
            assertThat(massless.law(flavour, null).at(1, 0.2))
                    .isCloseTo(eves.law(flavour, null).at(1, 0.2), Percentage.withPercentage(1e-10));
        }
    }

    /** A squared amplitude: where the three terms nearly cancel it is still not negative. Seed 1, 1e5 points. */
    @Test
    void isNeverNegative() {
        SplittableRandom random = new SplittableRandom(1);
        int inside = 0;
        for (int i = 0; i < 100_000; i++) {
            double mass = Math.exp(random.nextDouble(-6, 2));
            double e = Kinematics.threshold(0.51099895, mass) * Math.exp(random.nextDouble(0, 5));
            double t = e * random.nextDouble();
            double phase = random.nextBoolean() ? 0 : Math.PI;
            double mu = Math.exp(random.nextDouble(-26, -18));
            TwoBodyLaw law = dipole(mu, mass, random.nextDouble(), phase, 0.95, 0.49).law(Flavour.NU_E, null);
            if (Kinematics.allowed(e, t, law.targetMassMeV(), mass)) {
                inside++;
                double sum = law.coefficient(0, t) + (law.coefficient(1, t) + law.coefficient(2, t) / e) / e;
                double size = Math.abs(law.coefficient(0, t)) + Math.abs(law.coefficient(1, t) / e);
                assertThat(sum).isGreaterThan(-1e-9 * size);
            }
        }
        assertThat(inside).isGreaterThan(10_000);
    }
}
