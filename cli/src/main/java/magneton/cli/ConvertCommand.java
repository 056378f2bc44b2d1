package magneton.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.engine.Conversion;
import magneton.engine.Progress;
import magneton.engine.StopSignal;
import magneton.engine.Verification;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;
import magneton.run.RunCounts;

/** {@code magneton convert IN OUT}. */
@Command(name = "convert", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Write an event file in another format; metadata and units go with it.")
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "Event file to read.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "File to write; its extension is the format.")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Format to write, whatever the extension says.")
    private String format;

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    @Option(names = {"-t", "--threads"}, paramLabel = "T", description = "Threads; all cores if not given.")
    private Integer threads;

    @Option(names = "--progress", paramLabel = "STYLE", defaultValue = "auto",
            description = "Status on standard error: auto, plain, json or none.")
    private String progress;

    @Override
    public Integer call() throws EventFileException, UnknownFormatException, InterruptedException {
        Progress.Style style = ProgressStyles.of(progress);
        EventFormat source = EventFormat.ofInput(in);
        EventFormat target = format != null ? EventFormat.named(format) : EventFormat.of(out);
        OptionValues.threads(threads); // a mistake is told before anything is read
        OutputFile file = new OutputFile(out, force);
        try (EventReader reader = source.open(in)) {
            HeldGroups held = HeldGroups.of(in, reader.metadata());
            try (EventWriter writer = create(target, file, reader, held)) {
                boolean done = false;
                try {
                    done = copy(() -> source.open(in), reader.events(), writer, held, style);
                } finally {
                    if (!done) {
                        file.discard();
                    }
                }
                return done ? ExitCode.DONE : ExitCode.INTERRUPTED;
            }
        }
    }

    private EventWriter create(EventFormat target, OutputFile file, EventReader reader, HeldGroups held)
            throws EventFileException {
        Map<String, String> metadata = new LinkedHashMap<>(reader.metadata());
        metadata.remove(RunCounts.KEY); // comes at the end
        metadata.remove(Shard.KEY); // comes from the writer
        return target.create(
                file, reader.schema(), FormatMetadata.of(target, in, metadata, reader.schema()), held.shard());
    }

    /** False if it was interrupted. */
    private boolean copy(Verification.Opener opener, long events, EventWriter writer, HeldGroups held, Progress.Style style)
            throws EventFileException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        StopSignal stop = new StopSignal();
        try (Interruption _ = new Interruption(stop)) {
            Progress status = new Progress(style, err, events, 0, System::nanoTime);
            new Conversion(opener, held.shard().first(), held.end()).run(writer, OptionValues.threads(threads), stop, status);
            status.end();
            if (stop.requested()) {
                say(err, "interrupted after " + writer.eventsWritten() + " events; nothing is kept.");
                return false;
            }
            writer.finish(held.counts().metadata());
            if (style != Progress.Style.NONE) {
                say(err, String.format(Locale.ROOT, "%s: %,d events, %s in %.2f s", out, writer.eventsWritten(),
                        Progress.bytes(writer.bytesWritten()), status.seconds()));
            }
            return true;
        } catch (IllegalArgumentException e) {
            throw new EventFileException(in, e.getMessage());
        }
    }

    private static void say(PrintWriter err, String sentence) {
        err.println("magneton: " + sentence);
        err.flush();
    }
}
