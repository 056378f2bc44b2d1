package magneton.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the usual commands once, in one JVM: the launcher notes the classes they load and archives them, so that a command
 * need not parse and check them again (docs/decisions/start.md). Arguments: the folder of the run configs, a folder for
 * event files. Prints mistakes only.
 */
public final class Rehearsal {
    /** Configs of different sources, atomic models and responses. */
    private static final List<String> CONFIGS = List.of("gemma", "xenonnt", "solar-cevns-ge-gen2", "tritium-xe", "coherent-csi",
            "dresden-ii", "borexino", "cr51-lxe-a", "dipole-xenon", "conus-plus", "nova-nd", "xenon1t-s2only");

    private Rehearsal() {}

    /** Entry of the JVM; exits as the first command that fails. */
    public static void main(String[] args) {
        Path configs = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        for (String config : CONFIGS) {
            String file = configs.resolve(config + ".yaml").toString();
            String events = folder.resolve(config + ".parquet").toString();
            play("generate", file, "-n", "10000", "--progress", "none", "-o", events);
            play("rates", file);
        }
        String config = configs.resolve("gemma.yaml").toString();
        String events = folder.resolve("gemma.parquet").toString();
        play("rates", config, "--format", "json");
        play("check", config);
        play("cite", config);
        play("inspect", events);
        play("spectrum", config, "--bins", "1keV:100keV:20:log");
        play("head", events);
        play("verify", events);
        play("merge", folder.resolve("merged.parquet").toString(), events);
        play("cross-section", "eves-magnetic", "--target", "electron", "--nu", "nue", "--e-nu", "1MeV", "--at", "1keV",
                "--set", "mu=1e-11");
        play("list", "sources");
        play("--help");
        play("--version");
    }

    private static void play(String... command) {
        int code = Main.run(command, new PrintWriter(OutputStream.nullOutputStream()), new PrintWriter(System.err, true));
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }
}
