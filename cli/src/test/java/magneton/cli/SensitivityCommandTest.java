package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The verb {@code sensitivity}: keys, formats, studies, mistakes. */
class SensitivityCommandTest {
    private static final String[] FAST = {"--set", "sensitivity.bin=2 keV", "--set", "recoil-range=[2.5 keV, 60 keV]",
        "--set", "detector.hpge.upper=12.8 keV", "--set", "source={mono: {neutrino: nuebar, energy: 1 MeV, flux: 2.7e13 /cm2/s}}"};

    @TempDir
    private Path directory;

    private static String config(String name) {
        return Path.of("..", "run-configs", name + ".yaml").toString();
    }

    /** GEMMA with few bins and one energy, so that it takes a tenth of a second. */
    private static CommandRunner small(String... options) {
        String[] all = new String[2 + FAST.length + options.length];
        all[0] = "sensitivity";
        all[1] = config("gemma");
        System.arraycopy(FAST, 0, all, 2, FAST.length);
        System.arraycopy(options, 0, all, 2 + FAST.length, options.length);
        return CommandRunner.run(all);
    }

    /** JSON is YAML: the parser of configs reads it. */
    private static Map<?, ?> json(CommandRunner run) {
        assertThat(run.code()).as(run.err()).isZero();
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(run.out());
    }

    private static double number(Map<?, ?> map, String key) {
        return ((Number) map.get(key)).doubleValue();
    }

    private static double[] numbers(Map<?, ?> map, String key) {
        return ((List<?>) map.get(key)).stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    }

    @Test
    void jsonHasItsKeys() {
        Map<?, ?> result = json(small("--format", "json"));
        assertThat(result.keySet().stream().map(Object::toString).toList()).contains("parameter", "unit", "cl", "data",
                "best_fit", "interval", "upper_limit", "upper_limits", "expected_upper_limits", "nuisances", "budget", "complete");
        assertThat(result.get("parameter")).isEqualTo("mu");
        assertThat(number(result, "cl")).isEqualTo(0.9);
        assertThat(numbers(result, "interval")[1]).isEqualTo(number(result, "upper_limit"));
        Map<?, ?> statistics = (Map<?, ?>) ((List<?>) result.get("budget")).getFirst();
        assertThat(statistics.get("name")).isEqualTo("statistics");
        assertThat(number(statistics, "upper_limit")).isLessThan(number(result, "upper_limit"));
    }

    /**
     * Dresden-II in the convention of arXiv:2205.09484 (background free, signal without uncertainties, Fef quenching):
     * mu < 2.13e-10 there. 5 % are left for its spectrum and nuclei (docs/experiments.md).
     */
    @Test
    void dresdenAsPublished() {
        Map<?, ?> result = json(CommandRunner.run("sensitivity", config("dresden-ii-published"), "--format", "json"));
        assertThat(number(result, "upper_limit") / 2.13e-10).isCloseTo(1, within(0.05));
        assertThat(result.get("data")).isEqualTo("dresden-ii");
        assertThat(number(result, "best_fit")).isNegative();
    }

    /** Sixteen exposures halve the limit where the background is known and rules; a higher level weakens it. */
    @Test
    void projectionsFollowTheExposure() {
        Map<?, ?> result = json(small("--format", "json", "--scan", "exposure=1:16:2",
                "--set", "sensitivity.priors={flux: 0}"));
        double[] limits = numbers((Map<?, ?>) result.get("scan"), "upper_limit");
        assertThat(limits[0]).isEqualTo(number(result, "upper_limit"));
        assertThat(limits[0] / limits[1]).isCloseTo(2, within(0.05));
        Map<?, ?> higher = json(small("--format", "json", "--cl", "0.95"));
        assertThat(number(higher, "upper_limit")).isGreaterThan(number(json(small("--format", "json")), "upper_limit"));
    }

    @Test
    void scansVaryTheParameterOrASetting() {
        Map<?, ?> result = json(small("--format", "json", "--scan", "mu"));
        double[] q = numbers((Map<?, ?>) result.get("scan"), "q");
        assertThat(q[0]).isZero();
        assertThat(q[q.length - 1]).isGreaterThan(2.706);
        double[] limits = numbers((Map<?, ?>) json(small("--format", "json", "--scan", "threshold=2.8keV:6.8keV:2"))
                .get("scan"), "upper_limit");
        assertThat(limits[1]).isGreaterThan(limits[0]);
    }

    /** A scan that runs into a setting that the config refuses keeps what it has. */
    @Test
    void aScanKeepsWhatItHasWhenAPointFails() {
        CommandRunner run = small("--format", "json", "--scan", "detector.hpge.active-fraction=0.5:1.1:3");
        Map<?, ?> result = json(run);
        assertThat(numbers((Map<?, ?>) result.get("scan"), "upper_limit")).hasSize(2);
        assertThat(result.get("complete")).isEqualTo(false);
        assertThat(run.err()).contains("the scan ends early").contains("active-fraction");
    }

    /** Across the plane of two moments of the same effect, mu of one known takes from the other. */
    @Test
    void aPlaneOfTwoMoments() {
        String[] sum = {"sensitivity", config("coherent-csi"), "--parameter", "mu.numu", "--format", "json",
            "--plane", "mu.nue=0:4e-9:3,mu.numu=0:4e-9:5"};
        Map<?, ?> plane = (Map<?, ?>) json(CommandRunner.run(sum)).get("plane");
        double[] limits = numbers(plane, "upper_limit");
        assertThat(limits).hasSize(3);
        assertThat(((List<?>) plane.get("q"))).hasSize(3);
    }

    @Test
    void aPlaneOfASettingHasItsLimitAtEachValue() {
        Map<?, ?> plane = (Map<?, ?>) json(small("--format", "json",
                "--plane", "detector.hpge.noise-sigma=0.3 keV:0.9 keV:2,mu=0:1e-10:4")).get("plane");
        assertThat(numbers(plane, "across_values")).containsExactly(0.3, 0.9);
        assertThat(numbers(plane, "upper_limit")).hasSize(2);
    }

    @Test
    void toysRepeatThemselvesAndComeNearTheAsymptoticLimit() {
        Map<?, ?> first = json(small("--format", "json", "--toys", "300"));
        Map<?, ?> second = json(small("--format", "json", "--toys", "300"));
        assertThat(first).isEqualTo(second);
        double byToys = number((Map<?, ?>) first.get("toys"), "upper_limit");
        assertThat(byToys / number(first, "upper_limit")).isCloseTo(1, within(0.15));
        Map<?, ?> other = json(small("--format", "json", "--toys", "300", "--set", "seed=2"));
        assertThat(other.get("toys")).isNotEqualTo(first.get("toys"));
    }

    @Test
    void theBudgetTriesOtherModels() {
        Map<?, ?> result = json(small("--format", "json", "--budget"));
        List<String> names = ((List<?>) result.get("budget")).stream().map(row -> ((Map<?, ?>) row).get("name").toString()).toList();
        assertThat(names).contains("atomic-model=free", "atomic-model=hartree-fock", "sensitivity.off=bin-by-bin");
    }

    @Test
    void figuresPagesAndWorkspaces() throws IOException {
        Path svg = directory.resolve("f.svg");
        assertThat(small("--format", "svg", "-o", svg.toString()).code()).isZero();
        assertThat(Files.readString(svg)).contains("<svg");
        Path png = directory.resolve("f.png");
        assertThat(small("--format", "png", "-o", png.toString(), "--scan", "exposure=0.1:10:5:log").code()).isZero();
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        Path page = directory.resolve("f.html");
        Path workspace = directory.resolve("w.json");
        assertThat(small("--format", "html", "-o", page.toString(), "--workspace", workspace.toString()).code()).isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("mu &lt; ").contains("<svg").doesNotContain("http-equiv");
        assertThat(Files.readString(workspace)).contains("\"mu_squared\"").contains("\"version\": \"1.0.0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--cl=1.5 | --cl: 1.5 is not a confidence level",
        "--toys=3 | --toys: 3 is out of range",
        "--format=csv | unknown format 'csv'",
        "--parameter=mass | unknown parameter 'mass'",
        "--parameter=mu.nus | unknown flavour of a moment 'nus'; did you mean 'nue'?",
        "--parameter=mu.numu | no numu arrive",
        "--scan=energy | 'energy' is not WHAT=lo:hi:n",
        "--scan=exposure=1:2 | needs lo:hi:n",
        "--scan=exposure=2:1:5 | needs its lower end below its upper",
        "--scan=threshold=1keV:2eV:5 | two numbers of one unit",
        "--scan=detector.hpge.treshold=1keV:2keV:2 | unknown key 'treshold'; did you mean 'threshold'?",
        "--plane=mu=1:2:3 | is not two axes",
        "--plane=mu=0:1:3,exposure=1:2:3 | is not the parameter of interest",
        "--set=sensitivity.priors={fluxx: 0.1} | there is no nuisance parameter 'fluxx' in this search; did you mean 'flux'?",
        "--set=sensitivity.priors={flux: wide} | a prior is a relative width from 0 (held) to 10",
        "--set=sensitivity.window=[5 keV, 2 keV] | is not below the upper edge",
        "--set=sensitivity.bin=1 meV | sensitivity.bin",
        "--set=sensitivity.off=never | unknown use of the time off 'never'",
        "--set=processes={eves: {}} | no process has a magnetic moment",
        "--set=data=xenonnt-sr9 | unknown data release"
    })
    void mistakesAreOneSentence(String option, String sentence) {
        CommandRunner run = small(option.strip());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(sentence.strip());
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    /** Signals of a coupling need no moment, and have a sign. */
    @Test
    void couplingsHaveTwoSidedIntervals() {
        Map<?, ?> result = json(small("--format", "json", "--parameter", "millicharge"));
        assertThat(numbers(result, "interval")[0]).isNegative();
        assertThat(number(result, "upper_limit")).isPositive();
    }
}
