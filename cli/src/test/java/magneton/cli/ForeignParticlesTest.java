package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * pyhepmc reads our HepMC3: every column of the record, NuHepMC 1.0 convention by convention, closed four-momentum; h5py
 * the recoils for remage, and a parser the HEPEVT text. Shipped runs with pulses, bound electrons, heavy leptons, many components, several elements; and one with named weights.
 */
class ForeignParticlesTest {
    private static final String SCRIPT = "../event-files/src/test/python/check_formats.py";

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsReader() throws IOException, InterruptedException {
        assumeTrue(python("-c", "import pyarrow.parquet, numpy, h5py, pyhepmc; print('here')").equals("here"),
                "python3 with pyarrow, numpy, h5py and pyhepmc is not installed");
    }

    @ParameterizedTest
    @CsvSource({"gemma, ''", "coherent-csi, ''", "tritium-xe, ''", "dipole-xenon, ''", "nova-nd, ''", "solar-cevns-ge-gen2, ''",
        "gemma, weights=[processes]", "gemma, 'atomic-model={stepping: {angle: impulse}}'"})
    void readsParticles(String config, String setting) throws IOException, InterruptedException {
        String[] generate = {"generate", "../run-configs/" + config + ".yaml", "-n", "2000", "--progress", "none", "-o",
            directory.resolve("a.parquet").toString()};
        if (!setting.isEmpty()) {
            generate = Stream.concat(Arrays.stream(generate), Stream.of("--set", setting)).toArray(String[]::new);
        }
        CommandRunner made = CommandRunner.run(generate);
        assertThat(made.code()).as(made.err()).isZero();
        String parquet = directory.resolve("a.parquet").toString();
        for (String format : List.of("hepmc3", "lh5", "hepevt")) {
            String particles = directory.resolve("a." + format).toString();
            assertThat(CommandRunner.run("convert", parquet, particles).code()).isZero();
            assertThat(python(SCRIPT, parquet, particles)).isEqualTo("ok 2000");
        }
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of("python3"), Arrays.stream(arguments)).toList())
                    .redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            return text;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
