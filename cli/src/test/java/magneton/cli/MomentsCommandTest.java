package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb {@code moments}. */
class MomentsCommandTest {
    private static final String TEXT = """
            magneton: 1
            source: {mono: {neutrino: numu, energy: 1 MeV, flux: 1e10 /cm2/s}}
            target: Xe
            processes: {eves-magnetic: {mu: 2.8e-11}}
            recoil-range: [10 keV, 200 keV]
            """;

    @TempDir
    private Path directory;

    private CommandRunner moments(String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("run.yaml"), TEXT);
        String[] args = new String[more.length + 2];
        args[0] = "moments";
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        CommandRunner run = CommandRunner.run(args);
        return run;
    }

    private static double number(String json, String element, String key) {
        Matcher matcher = Pattern.compile("\"element\": \"" + element + "\",[^}]*?\"" + key + "\": ([-+0-9.E]+|null)").matcher(json);
        assertThat(matcher.find()).as(element).isTrue();
        return matcher.group(1).equals("null") ? Double.NaN : Double.parseDouble(matcher.group(1));
    }

    /** Limits of a muon-neutrino beam: 2.8e-11 / |U_mu,i| and sums of two, with the mixing of NuFIT 6.0. */
    @Test
    void carriesALimitToTheElements() throws IOException {
        CommandRunner run = moments("--limit", "2.8e-11", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var mixing = magneton.source.Oscillation.nufit("nufit-6.0");
        double[] p = {mixing.mixing(1, 0), mixing.mixing(1, 1), mixing.mixing(1, 2)};
        Percentage exact = Percentage.withPercentage(1e-6);
        for (int i = 0; i < 3; i++) {
            assertThat(number(run.out(), "j" + (i + 1), "limit")).isCloseTo(2.8e-11 / Math.sqrt(p[i]), exact);
        }
        assertThat(number(run.out(), "12", "limit")).isCloseTo(2.8e-11 / Math.sqrt(p[0] + p[1]), exact);
        assertThat(number(run.out(), "23", "limit")).isCloseTo(2.8e-11 / Math.sqrt(p[1] + p[2]), exact);
        assertThat(number(run.out(), "e-mu", "limit")).isCloseTo(2.8e-11, exact);
        assertThat(number(run.out(), "mu", "limit")).isCloseTo(2.8e-11, exact);
        assertThat(number(run.out(), "e", "limit")).isNaN();
        assertThat(number(run.out(), "e-tau", "limit")).isNaN(); // not a limit out of rounding
        assertThat(number(run.out(), "j3", "standard_model")).isCloseTo(1.6e-20, Percentage.withPercentage(1));
    }

    @ParameterizedTest
    @CsvSource({"j1, 3.4, 5", "j2, 5.1, 9", "j3, 18.7, 2", "12, 2.8, 2", "13, 3.4, 4", "23, 5.0, 10", "e, 3.9, 2", "mu, 5.8, 2", "tau, 5.8, 2"})
    void isNearBorexinoForBerylliumNeutrinos(String element, double published, double percent) throws IOException {
        CommandRunner run = moments("--limit", "2.8e-11", "--format", "json", "--set", "source={solar: {components: [be7]}}");
        assertThat(number(run.out(), element, "limit")).isCloseTo(published * 1e-11, Percentage.withPercentage(percent));
    }

    /** The mass-basis table of PRD 96 (2017) 091103, whose weights are |U_ei|^2, to 2 %: from the shipped experiment. */
    @ParameterizedTest
    @CsvSource({"j1, 3.4", "j2, 5.1", "j3, 18.7", "12, 2.8", "13, 3.4", "23, 5.0"})
    void hasBorexinosTableInVacuum(String element, double published) {
        CommandRunner run = CommandRunner.run("moments", "../run-configs/borexino.yaml", "--limit", "2.8e-11", "--format", "json");
        assertThat(number(run.out(), element, "limit_vacuum")).isCloseTo(published * 1e-11, Percentage.withPercentage(2));
    }

    @Test
    void hasNoVacuumLimitsOfBeams() throws IOException {
        assertThat(moments("--limit", "2.8e-11", "--format", "json").out()).contains("\"limit_vacuum\": null")
                .doesNotContainPattern("\"limit_vacuum\": [0-9]");
    }

    @Test
    void showsTheComponents() throws IOException {
        CommandRunner run = moments("--set",
                "processes={eves-magnetic: {moments: {flavours: {nue: 1e-11, numu: 2e-11}}}, cevns-dipole: {mu: 3e-10, mass: 10 keV}}");
        assertThat(run.out()).contains("mu_eff = 2.000e-11 mu_B as its events are counted").contains("cevns-dipole: mu_eff = -");
        assertThat(run.out().lines().filter(line -> line.startsWith("numu ") || line.contains(" numu "))).isNotEmpty();
    }

    @Test
    void refusesBadUsage() throws IOException {
        refuses(moments("--limit", "-1"), "--limit: -1.0 is not a moment above zero");
        refuses(moments("--limit", "small"), "small");
        refuses(moments("--format", "png"), "--format: unknown format 'png'");
        refuses(moments("--lightest-mass", "1 kg"), "--lightest-mass: '1 kg' is not an energy");
        refuses(moments("--set", "processes={eves: {}}"), "no process with a magnetic moment");
    }

    private static void refuses(CommandRunner run, String sentence) {
        assertThat(run.err()).startsWith("magneton: ").contains(sentence);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(2);
    }
}
