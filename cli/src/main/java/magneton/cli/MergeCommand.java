package magneton.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;
import magneton.run.RunCounts;

/** {@code magneton merge OUT IN...}. */
@Command(name = "merge", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Put the shards of a run together, in any order; the file has the bytes of the run in one piece.")
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OUT", description = "File to write.")
    private Path out;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IN", description = "All shards of the run.")
    private List<Path> shards;

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    @Override
    public Integer call() throws EventFileException, UnknownFormatException {
        EventFormat.ofMerged(out).merge(new OutputFile(out, force), shards, MergeCommand::sum);
        spec.commandLine().getErr().println("magneton: " + out + ": " + shards.size() + " shards merged.");
        return ExitCode.DONE;
    }

    private static Map<String, String> sum(Map<String, String> left, Map<String, String> right) {
        try {
            return RunCounts.of(left).plus(RunCounts.of(right)).metadata();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw CommandException.file("a shard " + e.getMessage());
        }
    }
}
