package magneton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a program of ours in a JVM of its own, with the flags of the launcher. Signals reach it as in a terminal. */
public final class ChildJvm {
    private static final List<String> LAUNCHER = List.of("--add-modules", "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-XX:+UseParallelGC", "-XX:-UsePerfData");
    private static final String INCUBATOR = "WARNING: Using incubator modules: jdk.incubator.vector";
    private static final long PATIENCE_S = 300;

    private final List<String> shell = new ArrayList<>();
    private final List<String> flags = new ArrayList<>(LAUNCHER);
    private final List<String> program;

    private ChildJvm(List<String> program) {
        this.program = program;
    }

    /** What a program left. */
    public record Result(int code, String out, String err) {}

    /** A program and its arguments. */
    public static ChildJvm of(String main, String... arguments) {
        List<String> program = new ArrayList<>(List.of(main));
        program.addAll(List.of(arguments));
        return new ChildJvm(program);
    }

    /** More flags of the JVM. */
    public ChildJvm with(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    /** Under a shell script that ends in {@code "$@"}, which is the program. */
    public ChildJvm under(String script) {
        shell.addAll(List.of("bash", "-c", script, "bash"));
        return this;
    }

    /** A started program. */
    public record Running(Process process, Path out, Path err) {
        /** Sends a signal by name, such as INT. */
        public void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
        }

        /** Waits for its end. */
        public Result await() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("a child did not end; it said: " + Files.readString(err));
            }
            String said = Files.readAllLines(err).stream().filter(line -> !line.equals(INCUBATOR))
                    .map(line -> line + "\n").collect(Collectors.joining());
            Result result = new Result(process.exitValue(), Files.readString(out), said);
            Files.delete(out);
            Files.delete(err);
            return result;
        }
    }

    /** Starts it. */
    public Running start() throws IOException {
        List<String> command = new ArrayList<>(shell);
        // A test may itself run in the background of a shell, where Ctrl-C is ignored, and children inherit that.
        command.addAll(List.of("env", "--default-signal=INT,TERM,PIPE"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(program);
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        Process process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Running(process, out, err);
    }

    /** Runs it to its end. */
    public Result run() throws IOException, InterruptedException {
        return start().await();
    }
}
