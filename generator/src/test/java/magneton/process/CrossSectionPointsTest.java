package magneton.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.constant.Constants;
import magneton.source.Flavour;
import magneton.target.Isotope;

/** Every cross section against points computed independently from Dirac traces, to 1e-6. */
class CrossSectionPointsTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-4);

    static Stream<String> points() {
        return lines("cross_section_points.csv").stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("points")
    void reproducesThePoint(String line) {
        String[] row = line.split(",");
        double energy = Double.parseDouble(row[1]);
        double recoil = Double.parseDouble(row[2]);
        double mass = Double.parseDouble(row[3]);
        double finalMass = Double.parseDouble(row[4]);
        boolean electron = Math.abs(mass - Constants.ELECTRON_MASS_MEV) < 1e-5;
        double target = electron ? Constants.ELECTRON_MASS_MEV : mass;
        TwoBodyLaw law = law(row[0], target, finalMass, electron);
        assertThat(law.at(energy, recoil)).isCloseTo(Double.parseDouble(row[5]), TOLERANCE);
        assertThat(Kinematics.cosTheta(energy, recoil, target, finalMass))
                .isCloseTo(Double.parseDouble(row[6]), TOLERANCE);
        assertThat(Kinematics.minEnergy(recoil, target, finalMass))
                .isCloseTo(Double.parseDouble(row[7]), TOLERANCE);
    }

    private static TwoBodyLaw law(String process, double mass, double finalMass, boolean electron) {
        MagneticMoments mu = MagneticMoments.universal(1e-10);
        if (process.startsWith("SM_")) {
            Eves eves = new Eves(ElectronCouplings.tree(), NeutrinoCharges.none());
            for (Flavour flavour : Flavour.values()) {
                if (flavour.label().equals(process.substring(3))) {
                    return eves.law(flavour, null);
                }
            }
            throw new AssertionError(process);
        }
        if (electron) {
            return (finalMass == 0 ? Dipole.evesMagnetic(mu) : Dipole.evesDipole(mu, finalMass)).law(Flavour.NU_E, null);
        }
        // The reference is per unit charge without a form factor: Z = 1 and a radius of zero.
        Isotope point = new Isotope("point", 1, 2, 1, mass, 1, 0, 0, 0, 0);
        return Dipole.cevnsDipole(mu, finalMass, NuclearShape.HELM).law(Flavour.NU_E, point);
    }

    static Stream<String> nuclei() {
        return lines("reference_cevns.csv").stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("nuclei")
    void reproducesCevns(String line) {
        String[] row = line.split(",");
        Isotope isotope = isotope(row[0]);
        double energy = Double.parseDouble(row[1]);
        double recoil = Double.parseDouble(row[2]);
        NeutrinoCharges none = NeutrinoCharges.none();
        double helm = Cevns.radiative(none, NuclearShape.HELM).law(Flavour.NU_E, isotope).at(energy, recoil);
        double kn = Cevns.radiative(none, NuclearShape.KLEIN_NYSTRAND).law(Flavour.NU_E, isotope).at(energy, recoil);
        // Recoils are printed to six digits; the cross section falls with them.
        Percentage printed = Percentage.withPercentage(2e-3);
        assertThat(helm).isCloseTo(Double.parseDouble(row[4]), printed);
        assertThat(kn).isCloseTo(Double.parseDouble(row[5]), printed);
    }

    private static Isotope isotope(String label) {
        for (String line : lines("isotopes.csv")) {
            String[] c = line.split(",");
            if ((c[0] + c[3]).equals(label)) {
                return new Isotope(c[0], Integer.parseInt(c[1]), Integer.parseInt(c[3]), 1, Double.parseDouble(c[7]),
                        Double.parseDouble(c[6]), Double.parseDouble(c[8]), Double.parseDouble(c[10]),
                        Double.parseDouble(c[11]), Double.NaN);
            }
        }
        throw new AssertionError(label);
    }

    @Test
    void chargeRadiusOfTheStandardModelShiftsAsPublished() {
        double[] radius = {-0.83e-32, 0, 0};
        NeutrinoCharges charges = new NeutrinoCharges(radius, new double[3], new double[3]);
        assertThat(charges.radiusShift(0, 0)).isCloseTo(-0.01975, org.assertj.core.data.Offset.offset(1e-5));
    }

    static Stream<String> charges() {
        return lines("charge_points.csv").stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("charges")
    void chargesAndRadiiAreOneAmplitudeWithTheWeakOne(String line) {
        String[] row = line.split(",");
        NeutrinoCharges charges = new NeutrinoCharges(new double[] {2e-32, -1e-32, 3e-32}, new double[] {1e-33, 0, 2e-33},
                new double[] {3e-13, -2e-13, 1e-13}, new double[] {4e-32, -3e-32, 2e-32}, new double[] {1e-13, 2e-13, -3e-13});
        Flavour flavour = Stream.of(Flavour.values()).filter(f -> f.label().equals(row[0])).findFirst().orElseThrow();
        Isotope proton = new Isotope("H", 1, 1, 1, Double.parseDouble(row[3]), 1, 0, 0, 0, 0);
        TwoBodyLaw law = row[4].equals("1")
                ? Cevns.radiative(charges, NuclearShape.HELM).law(flavour, proton)
                : new Eves(ElectronCouplings.radiative(), charges).law(flavour, null);
        assertThat(law.at(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                .isCloseTo(Double.parseDouble(row[5]), Percentage.withPercentage(1e-6));
    }

    /** Q_ab = 2.3796e30 cm^-2 times the radius adds Z^2 sum Q_ab^2 to the square of the weak charge. */
    @Test
    void transitionRadiiAddToCevnsWithoutInterference() {
        Isotope point = new Isotope("point", 54, 132, 1, 122868, 1, 0, 0, 0, 0);
        NeutrinoCharges transitions = new NeutrinoCharges(new double[3], new double[3], new double[3],
                new double[] {3e-32, -4e-32, 1e-31}, new double[3]);
        double weak = -0.5117 * 78 + 0.0382 * 54;
        double electric = 54 * 2.3796e30 * 5e-32;
        double with = Cevns.radiative(transitions, NuclearShape.HELM).law(Flavour.NU_E, point).at(10, 1e-4);
        double without = Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM).law(Flavour.NU_E, point).at(10, 1e-4);
        assertThat(with / without).isCloseTo(1 + electric * electric / (weak * weak), Percentage.withPercentage(1e-3));
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CrossSectionPointsTest.class.getResourceAsStream("/reference/" + name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
