package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spectrum command beside background and measured points. */
class SpectrumDataTest {
    @TempDir
    private Path directory;

    private static String config(String name) {
        return Path.of("..", "run-configs", name + ".yaml").toString();
    }

    private static double[] column(CommandRunner run, String name) {
        List<String[]> rows = run.out().lines().map(line -> line.split(",")).toList();
        int column = Arrays.asList(rows.getFirst()).indexOf(name);
        return rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    /** Background is neither a process nor in the total; solar scattering that it contains is not added to it. */
    @Test
    void backgroundIsACurveOfItsOwn() {
        CommandRunner run = CommandRunner.run("spectrum", config("xenonnt"), "--data");
        assertThat(run.out()).startsWith("energy_kev,low_kev,high_kev,total,eves,eves-magnetic,background,expected,"
                + "data,data_error_below,data_error_above\n");
        double[] total = column(run, "total");
        double[] weak = column(run, "eves");
        double[] magnetic = column(run, "eves-magnetic");
        double[] background = column(run, "background");
        double[] expected = column(run, "expected");
        for (int i = 0; i < total.length; i++) {
            assertThat(total[i]).isCloseTo(weak[i] + magnetic[i], within(1e-12));
            assertThat(expected[i]).isCloseTo(background[i] + magnetic[i], within(1e-12));
        }
    }

    /** A beam counted by protons has no rate per day before the exposure says in how many days they came. */
    @Test
    void asksForTheTimeOfABeam() {
        CommandRunner spectrum = CommandRunner.run(
                "spectrum", config("nova-nd"), "--at", "20 MeV", "--set", "exposure={mass: 1 t, protons: 1e20}");
        assertThat(spectrum.err()).startsWith("magneton: ").contains("needs 'time' beside 'protons' in the exposure");
        assertThat(spectrum.code()).isEqualTo(2);
        CommandRunner rates = CommandRunner.run("rates", config("nova-nd"), "--set", "exposure={mass: 1 t, protons: 1e20}");
        assertThat(rates.code()).isZero();
        assertThat(rates.out()).doesNotContain("NaN").containsPattern("eves +[0-9.]+e-42 +- +[0-9.]+");
    }

    @Test
    void namesTheDirectoryThatIsNotThere() {
        CommandRunner run = CommandRunner.run("spectrum", config("gemma"), "-o", directory.resolve("no/s.csv").toString());
        assertThat(run.err()).startsWith("magneton: ").contains("there is no directory " + directory.resolve("no"))
                .doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(3);
    }

    /** Without magnetic scattering the best fits of the releases describe their data: chi-square per bin, and sums. */
    @ParameterizedTest
    @CsvSource({"xenonnt, 1.5", "xenon1t, 1.6", "lz, 1.5", "lz-ws2024, 1.5", "pandax4t, 1.7", "dresden-ii, 1.3"})
    void theBestFitsDescribeTheData(String name, double mostPerBin) {
        CommandRunner run = CommandRunner.run("spectrum", config(name), "--data");
        double[] background = column(run, "background");
        double[] data = column(run, "data");
        double[] below = column(run, "data_error_below");
        double[] above = column(run, "data_error_above");
        double chi2 = 0;
        for (int i = 0; i < data.length; i++) {
            double pull = (data[i] - background[i]) / (data[i] > background[i] ? Math.max(below[i], 1e-99) : above[i]);
            chi2 += pull * pull;
        }
        assertThat(chi2 / data.length).isBetween(0.25, mostPerBin);
        double sum = Arrays.stream(data).sum();
        assertThat(Arrays.stream(background).sum()).isCloseTo(sum, within(0.1 * sum));
    }

    @Test
    void observedBinsLieBetweenThresholdAndUpperEdge() {
        CommandRunner run = CommandRunner.run("spectrum", config("borexino"), "--quantity", "observed");
        assertThat(column(run, "low_kev")[0]).isEqualTo(230);
        assertThat(Arrays.stream(column(run, "high_kev")).max().getAsDouble()).isCloseTo(800, within(1e-9));
        assertThat(Arrays.stream(column(run, "total"))).allMatch(rate -> rate > 0);
    }

    @Test
    void columnsAreOnlyThoseAskedFor() {
        String[] grid = {"--quantity", "observed", "--at", "2 keV"};
        assertThat(CommandRunner.run("spectrum", config("gemma"), grid[0], grid[1], grid[2], "10 keV").out())
                .startsWith("energy_kev,total,eves,eves-magnetic\n");
        CommandRunner with = CommandRunner.run("spectrum", config("gemma"), "--background", "--at", "10 keV");
        assertThat(with.out()).startsWith("energy_kev,total,eves,eves-magnetic,background,expected\n");
        assertThat(column(with, "background")).containsExactly(new double[] {2.5}, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"png", "svg"})
    void figuresShowThePoints(String format) throws IOException {
        Path figure = directory.resolve("f." + format);
        CommandRunner run = CommandRunner.run(
                "spectrum", config("xenonnt"), "--quantity", "observed", "--format", format, "-o", figure.toString());
        assertThat(run.code()).isZero();
        if (format.equals("svg")) {
            assertThat(Files.readString(figure).split("<ellipse")).hasSizeGreaterThan(29); // a circle a point
        } else {
            assertThat(Files.size(figure)).isGreaterThan(10_000);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gemma|--data|the config names no data release; name one of: dresden-ii",
        "xenonnt|--data=xenonnt|unknown data release 'xenonnt'",
        "xenonnt|--data --at=1keV|has bins of its own",
        "xenonnt|--data --quantity=recoil|are of observed energy"})
    void refusesWhatDoesNotFit(String name, String options, String sentence) {
        String[] args = ("spectrum " + config(name) + " " + options).split(" ");
        CommandRunner run = CommandRunner.run(args);
        assertThat(run.err()).contains(sentence);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(2);
    }
}
