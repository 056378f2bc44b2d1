package magneton.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the usual commands once, in one JVM: the launcher notes the classes they load and archives them, so that a command
 * need not parse and check them again (docs/decisions/start.md). Arguments: the folder of the run configs, a folder for
 * event files.
 */
public final class Rehearsal {
    /** Configs of different sources, atomic models and responses. */
    private static final List<String> CONFIGS = List.of("gemma", "xenonnt", "solar-cevns-ge-gen2", "tritium-xe", "coherent-csi",
            "dresden-ii", "borexino", "cr51-lxe-a", "dipole-xenon", "conus-plus", "nova-nd", "xenon1t-s2only");

    private Rehearsal() {}

    /** Entry of the JVM; its exit code is that of the first command that fails. */
    public static void main(String[] args) {
        System.exit(play(Path.of(args[0]), Path.of(args[1])));
    }

    /** Exit code of the first command that fails, or 0. */
    static int play(Path configs, Path folder) {
        List<List<String>> commands = new ArrayList<>();
        for (String config : CONFIGS) {
            String file = configs.resolve(config + ".yaml").toString();
            String events = folder.resolve(config + ".parquet").toString();
            commands.add(List.of("generate", file, "-n", "10000", "--progress", "none", "-o", events));
            commands.add(List.of("rates", file));
        }
        String config = configs.resolve("gemma.yaml").toString();
        String events = folder.resolve("gemma.parquet").toString();
        commands.add(List.of("rates", config, "--format", "json"));
        commands.add(List.of("check", config));
        commands.add(List.of("cite", config));
        commands.add(List.of("spectrum", config, "--bins", "1keV:100keV:20:log"));
        commands.add(List.of("inspect", events));
        commands.add(List.of("head", events));
        commands.add(List.of("verify", events));
        for (String format : List.of("arrow", "h5", "root", "hepmc3")) {
            commands.add(List.of("convert", "--progress", "none", events, folder.resolve("gemma." + format).toString()));
        }
        commands.add(List.of("merge", folder.resolve("merged.parquet").toString(), events));
        commands.add(List.of("cross-section", "eves-magnetic", "--target", "electron", "--nu", "nue", "--e-nu", "1MeV",
                "--at", "1keV", "--set", "mu=1e-11"));
        commands.add(List.of("list", "sources"));
        commands.add(List.of("--help"));
        commands.add(List.of("--version"));
        for (List<String> command : commands) {
            int code = Main.run(command.toArray(String[]::new), new PrintWriter(OutputStream.nullOutputStream()),
                    new PrintWriter(System.err, true));
            if (code != ExitCode.DONE) {
                return code;
            }
        }
        return ExitCode.DONE;
    }
}
