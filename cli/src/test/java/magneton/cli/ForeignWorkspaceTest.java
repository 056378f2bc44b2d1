package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** pyhf reads our workspaces and comes to our limits: projected and from data, with best fits on both sides of zero. */
class ForeignWorkspaceTest {
    private static final Pattern LIMIT = Pattern.compile("\"upper_limit\": ([0-9.E-]+)");
    /** Unit of the workspace's parameter, the square root of it, Bohr magnetons. */
    private static final double UNIT = 1e-11;
    /** Templates between 0 and 1 sigma differ in second order: pyhf's are straight there. */
    private static final double RELATIVE = 2e-3;

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsReader() throws IOException, InterruptedException {
        assumeTrue(python("-c", "import pyhf, scipy; print('here')").equals("here"), "python3 with pyhf is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemma", "texono", "xenonnt", "lz", "coherent-csi"})
    void comesToTheSameLimit(String config) throws IOException, InterruptedException {
        Path workspace = directory.resolve("w.json");
        CommandRunner made = CommandRunner.run("sensitivity", "../run-configs/" + config + ".yaml", "--format", "json",
                "--workspace", workspace.toString());
        assertThat(made.code()).as(made.err()).isZero();
        Matcher limit = LIMIT.matcher(made.out());
        assertThat(limit.find()).isTrue();
        double read = UNIT * Math.sqrt(Double.parseDouble(python("src/test/python/check_workspace.py", workspace.toString())));
        double ours = Double.parseDouble(limit.group(1));
        assertThat(read).isCloseTo(ours, within(RELATIVE * ours));
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            return text;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
