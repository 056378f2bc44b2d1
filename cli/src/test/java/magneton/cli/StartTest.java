package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.ChildJvm;
import magneton.run.RunConfig;

/** What makes a start fast stays so. */
class StartTest {
    private static final Path CONFIGS = Path.of("../run-configs");
    /** Five times the usual processor time of a JVM that sets up a run, compiler included, without an archive of classes. */
    private static final double MOST_SETUP_S = 6;

    @TempDir
    private Path folder;

    @Test
    void aShortRunLoadsNeitherTheVectorModuleNorOtherVerbs() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        ChildJvm.Result run = ChildJvm.of(Main.class.getName(), "generate", CONFIGS.resolve("xenonnt.yaml").toString(),
                "-n", "10000", "--progress", "none", "-o", folder.resolve("events.parquet").toString())
                .with("-Xlog:class+load:file=" + loaded).run();
        assertThat(run.code()).as(run.err()).isZero();
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains(GenerateCommand.class.getName() + " "));
        assertThat(classes).noneMatch(line -> line.contains(" jdk.incubator.vector.DoubleVector"));
        assertThat(classes).noneMatch(line -> line.contains(RatesCommand.class.getName() + " "));
    }

    /** The launcher makes its archive of classes from these commands; without it nothing fails, but all is slower. */
    @Test
    void theRehearsalPlays() {
        assertThat(Rehearsal.play(CONFIGS, folder)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemma", "xenonnt", "solar-cevns-ge-gen2", "tritium-xe"})
    void settingUpAFreshJvmTakesLittleProcessorTime(String config) throws IOException, InterruptedException {
        ChildJvm.Result run = ChildJvm.of(SetUp.class.getName(), CONFIGS.resolve(config + ".yaml").toString()).run();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Double.parseDouble(run.out().strip())).as("seconds of processor time").isLessThan(MOST_SETUP_S);
    }

    /** Sets a config up, from its text to the tables of its sampler, and prints the processor time of its JVM. */
    static final class SetUp {
        private SetUp() {}

        public static void main(String[] args) {
            RunConfig.read(Path.of(args[0]), List.of()).sampler();
            System.out.println(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() * 1e-3);
        }
    }
}
