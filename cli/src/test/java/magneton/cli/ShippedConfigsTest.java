package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped config runs; a new one joins by being there. */
class ShippedConfigsTest {
    @TempDir
    private Path directory;

    static List<Path> configs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "run-configs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void runs(Path config) {
        String out = directory.resolve("a.parquet").toString();
        CommandRunner run = CommandRunner.run("generate", config.toString(), "-n", "2000", "-o", out, "--progress", "none");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("configs")
    void isNamedAsItsFile(Path config) {
        String name = config.getFileName().toString().replace(".yaml", "");
        assertThat(CommandRunner.run("check", config.toString()).out()).contains("\"name\": \"" + name + "\"");
    }
}
