package magneton.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.engine.Verification;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;

/** {@code magneton verify FILE}. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Prove an event file: make its events again from its metadata and compare them bit for bit.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Event file: a whole run or a shard.")
    private Path file;

    @Option(names = "--sample", paramLabel = "N",
            description = "Compare N row groups spread over the file instead of all.")
    private Integer sample;

    @Option(names = {"-t", "--threads"}, paramLabel = "T", description = "Threads; all cores if not given.")
    private Integer threads;

    @Override
    public Integer call() throws EventFileException, UnknownFormatException, InterruptedException {
        if (sample != null && sample < 1) {
            throw CommandException.usage("--sample: " + sample + " is out of range; give 1 or more.");
        }
        EventFormat format = EventFormat.ofInput(file);
        StoredRun run;
        try (EventReader reader = format.open(file)) {
            run = StoredRun.of(file, reader);
        }
        Verification.Result result = run.compare(
                () -> format.open(file), sample != null ? sample : Integer.MAX_VALUE, OptionValues.threads(threads));
        if (result.difference().isPresent()) {
            throw CommandException.file(file + ": " + result.difference().get().sentence() + run.otherVersion() + ".");
        }
        spec.commandLine().getOut().println(String.format(Locale.ROOT,
                "%s: %,d of %,d events in %,d row groups made again, every column equal bit for bit.", file, result.rows(),
                run.rows(), result.groups()));
        return ExitCode.DONE;
    }
}
