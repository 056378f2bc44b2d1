package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb {@code cross-section}: values of a separate calculation (NumPy, from the formulas of docs/physics.md), and mistakes. */
class CrossSectionCommandTest {
    private static CommandRunner at(String process, String target, String neutrino, String energy, String recoil, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "cross-section", process, "--target", target, "--nu", neutrino, "--e-nu", energy, "--at", recoil));
        args.addAll(List.of(more));
        return CommandRunner.run(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            eves           | electron | nutaubar | 29.792 MeV | 1 MeV   | millicharge=2e-13;charge-radius=-3e-32 cm2;anapole=1e-33 cm2 | 2.224550030e-48
            eves           | Ge       | numubar  | 3 MeV      | 2.8 keV | couplings=tree;sin2-theta-w=0.2312         | 6.492331161e-47
            eves           | W        | nue      | 1 MeV      | 300 eV  | -                                          | 3.766052678e-46
            eves           | Xe       | nue      | 1 MeV      | 0.3 keV | -                                          | 2.576772885e-46
            eves-magnetic  | Ca       | nuebar   | 1 MeV      | 0.3 keV | mu=3e-11                                   | 7.481770867e-45
            eves-dipole    | electron | nue      | 420 keV    | 150 keV | mu=1e-11;mass=100 keV                      | 1.012661957e-49
            eves-dipole    | electron | nue      | 1 GeV      | 30 MeV  | d=5.78e-5 /GeV;convention=full;mass=20 MeV | 8.349468916e-43
            cevns          | Na       | numu     | 10 MeV     | 2 keV   | -                                          | 9.517224022e-42
            cevns          | Na       | nuebar   | 10 MeV     | 2 keV   | -                                          | 9.224026402e-42
            cevns          | Xe       | nuebar   | 29.792 MeV | 5 keV   | -                                          | 1.481010996e-39
            cevns          | W        | numu     | 50 MeV     | 3 keV   | -                                          | 5.781454537e-39
            cevns          | H        | nuebar   | 3 MeV      | 1 keV   | -                                          | 6.794903321e-45
            cevns          | Cs       | nutau    | 50 MeV     | 5 keV   | couplings=tree;form-factor=klein-nystrand  | 1.981821542e-39
            cevns          | Ar       | numu     | 30 MeV     | 20 keV  | millicharge=-1e-8                          | 4.107026957e-41
            cevns-magnetic | Si       | nutau    | 3 MeV      | 0.1 keV | mu=1e-10                                   | 4.887259846e-42
            cevns-dipole   | I        | nuebar   | 50 MeV     | 2 keV   | mu=1e-8;mass=10 MeV                        | 3.157598508e-38
            """)
    void isThatOfASeparateCalculation(
            String process, String target, String neutrino, String energy, String recoil, String settings, double perKeV) {
        List<String> more = new ArrayList<>();
        if (settings != null) {
            for (String setting : settings.split(";")) {
                more.addAll(List.of("--set", setting));
            }
        }
        CommandRunner run = at(process, target, neutrino, energy, recoil, more.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        String[] row = run.out().lines().toList().get(1).split(",");
        assertThat(Double.parseDouble(row[1])).isCloseTo(perKeV, Percentage.withPercentage(1e-6));
    }

    /** Elements without tabulated responses have no Hartree-Fock edges: the user's mistake, not a defect. */
    @Test
    void refusesWhatDoesNotFit() {
        refuses(at("eves", "W", "nue", "1 MeV", "1 keV", "--atomic-model", "{stepping: {edges: hartree-fock}}"),
                "--atomic-model: stepping has no edges 'hartree-fock' for W");
        refuses(at("eves", "W", "nue", "1 MeV", "1 keV", "--atomic-model", "hartree-fock"), "no responses of W");
        refuses(at("cevns", "Ge", "nue", "1 MeV", "1 keV", "--atomic-model", "stepin"),
                "--atomic-model: unknown atomic model 'stepin'; did you mean 'stepping'?");
        refuses(at("eves", "electron", "nue", "1 MeV", "1 keV", "--atomic-model", "hartree-fock"),
                "--atomic-model: hartree-fock is of atoms, not of an electron; name an element");
        refuses(at("cevns", "electron", "nue", "1 MeV", "1 keV"), "cevns happens on nuclei");
        refuses(at("eves-magnetic", "Ge", "nue", "1 MeV", "1 keV", "--set", "mu=1e200"), "--set mu: '1e200' is out of range");
    }

    private static void refuses(CommandRunner run, String sentence) {
        assertThat(run.err()).startsWith("magneton: ").contains(sentence).doesNotContain("Exception").doesNotContain(": :");
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
