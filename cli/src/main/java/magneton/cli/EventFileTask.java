package magneton.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import magneton.engine.Progress;
import magneton.engine.RunSummary;
import magneton.engine.StopSignal;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.run.RunCounts;

/** Runs a job into its file: afresh or on from where an earlier run stopped, to the end or until asked to stop. */
final class EventFileTask {
    private final GenerateJob job;
    private final EventFormat format;
    private final OutputFile file;
    private final PrintWriter err;
    private final Progress.Style style;

    EventFileTask(GenerateJob job, EventFormat format, OutputFile file, PrintWriter err, Progress.Style style) {
        this.job = job;
        this.format = format;
        this.file = file;
        this.err = err;
        this.style = style;
    }

    /** Exit code of the run. */
    int run(int threads, double limitS, boolean resume, boolean force) throws EventFileException, InterruptedException {
        if (resume && !format.canResume()) {
            throw CommandException.usage("--resume: a " + format.extension() + " file cannot be resumed.");
        }
        if (resume && isOfThisRun()) {
            if (isWhole()) {
                say(file.target() + " is complete already.");
                return ExitCode.DONE;
            }
            file.takeBack();
        }
        try (EventWriter writer = open(resume, force)) {
            boolean done = false;
            try {
                int code = run(writer, threads, limitS);
                done = true;
                return code;
            } finally {
                if (!done && !format.canResume()) {
                    file.discard();
                }
            }
        }
    }

    private int run(EventWriter writer, int threads, double limitS) throws EventFileException, InterruptedException {
        StopSignal stop = new StopSignal();
        try (Interruption _ = new Interruption(stop)) {
            Progress status =
                    new Progress(style, err, job.plan().eventsOfShard(), writer.eventsWritten(), System::nanoTime);
            RunSummary made = job.engine().run(writer, threads, stop, (events, bytes) -> {
                status.written(events, bytes);
                if (status.seconds() > limitS) {
                    stop.request(StopSignal.Reason.TIME_LIMIT);
                }
            });
            status.end();
            return stop.reason() == StopSignal.Reason.INTERRUPT ? interrupted(writer) : finished(writer, made, status);
        }
    }

    private EventWriter open(boolean resume, boolean force) throws EventFileException {
        if (!resume) {
            return create();
        }
        var resumed = format.resume(file, job.schema(), job.metadata(), job.plan().shard());
        if (resumed.isPresent()) {
            return resumed.get();
        }
        if (!force) {
            throw CommandException.usage(file.part() + " belongs to another run; --force starts afresh.");
        }
        return create();
    }

    private EventWriter create() throws EventFileException {
        Map<String, String> metadata = FormatMetadata.of(format, file.target(), job.metadata(), job.schema());
        return format.create(file, job.schema(), metadata, job.plan().shard());
    }

    /** Whether a file of this run stands under the final name. */
    private boolean isOfThisRun() throws EventFileException {
        if (!Files.exists(file.target())) {
            return false;
        }
        Map<String, String> found = found();
        String shard = job.plan().shard().isWhole() ? null : job.plan().shard().toString();
        return Objects.equals(found.get(Shard.KEY), shard)
                && job.metadata().entrySet().stream().allMatch(e -> e.getValue().equals(found.get(e.getKey())));
    }

    /** Whether that file holds all of its events: {@code --time} may have ended it before. */
    private boolean isWhole() throws EventFileException {
        try {
            return RunCounts.of(found()).generated() == job.plan().eventsOfShard();
        } catch (IllegalArgumentException e) {
            throw new EventFileException(file.target(), e.getMessage());
        }
    }

    private Map<String, String> found() throws EventFileException {
        try (EventReader reader = format.open(file.target())) {
            return reader.metadata();
        }
    }

    private int interrupted(EventWriter writer) throws EventFileException {
        if (format.canResume()) {
            say("interrupted after " + writer.eventsWritten() + " events; --resume goes on with " + file.part() + ".");
        } else {
            file.discard();
            say("interrupted after " + writer.eventsWritten() + " events; nothing is kept.");
        }
        return ExitCode.INTERRUPTED;
    }

    private int finished(EventWriter writer, RunSummary made, Progress status) throws EventFileException {
        long rows = writer.eventsWritten();
        long groups = job.plan().shard().first() + writer.groupsWritten();
        long generated = job.plan().eventsUpTo(groups);
        writer.finish(new RunCounts(generated, rows).metadata());
        if (style != Progress.Style.NONE) {
            double seconds = status.seconds();
            say(String.format(Locale.ROOT, "%s: %,d events, %s in %.2f s (%.3g events/s)%s", file.target(), rows,
                    Progress.bytes(writer.bytesWritten()), seconds, made.totalGenerated() / seconds, detected(made)));
        }
        if (generated < job.plan().eventsOfShard()) {
            say(String.format(Locale.ROOT, "stopped by --time after %,d of %,d events%s.", generated,
                    job.plan().eventsOfShard(), format.canResume() ? "; --resume goes on" : ""));
        }
        return ExitCode.DONE;
    }

    private static String detected(RunSummary made) {
        if (made.detected().isEmpty() || made.totalGenerated() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, ", %.4g %% detected", 100.0 * made.totalDetected() / made.totalGenerated());
    }

    private void say(String sentence) {
        err.println("magneton: " + sentence);
        err.flush();
    }
}
