package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code list configs}: name and first comment line of each config in a directory; {@code list targets}. */
class ListConfigsTest {
    @TempDir
    private Path directory;

    @Test
    void namesEachConfigWithItsFirstComment() throws IOException {
        Files.writeString(directory.resolve("b.yaml"), "# The second one.\n# More.\nmagneton: 1\n");
        Files.writeString(directory.resolve("a.yaml"), "magneton: 1\n# Of the source.\n");
        Files.writeString(directory.resolve("b-two.yaml"), "# Of b.\n");
        Files.writeString(directory.resolve("b-background.csv"), "# a table\n");
        CommandRunner run = CommandRunner.run("list", "configs", "--directory", directory.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.strip().replaceAll("  +", ": ")))
                .containsExactly("a: Of the source.", "b: The second one.", "b-two: Of b.");
    }

    @Test
    void namesTargetsWithTheirIsotopes() {
        CommandRunner run = CommandRunner.run("list", "targets");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("Ge "))).singleElement().asString()
                .contains("Z = 32").contains("Ge74 36.52 %").contains("hartree-fock");
    }

    @Test
    void saysWhereItLookedInVain() {
        CommandRunner run = CommandRunner.run("list", "configs", "--directory", directory.resolve("none").toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("there are no run configs in").contains("--directory");
    }
}
