package magneton.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import magneton.config.ConfigException;
import magneton.file.EventFileException;
import magneton.format.UnknownFormatException;
import magneton.sampling.NothingToGenerateException;
import magneton.table.NearestWord;
import magneton.table.TableException;
import magneton.unit.QuantityFormatException;

/** The {@code magneton} command. Results go to standard output, messages to standard error. */
@Command(
        name = "magneton",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Monte Carlo events for neutrino-magnetic-moment searches.",
        footer = {"", "Exit codes: 0 done, 2 bad usage or config, 3 event file trouble, 4 nothing to generate, 130 interrupted."})
public final class Main {
    private Main() {}

    /** Entry of the JVM. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(args, out, err);
        System.exit(code);
    }

    /** Runs one command; what the tests call. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new Main());
        Verbs.addTo(command, args);
        command.setOut(out);
        command.setErr(err);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        command.setUsageHelpLongOptionsMaxWidth(32);
        command.setUsageHelpWidth(100);
        command.setParameterExceptionHandler(Main::badUsage);
        command.setExecutionExceptionHandler((problem, failed, parsed) -> failure(problem, err));
        int code = args.length == 0 ? usage(command, err) : command.execute(args);
        err.flush();
        if (out.checkError() && code == ExitCode.DONE) {
            err.println("magneton: standard output could not be written.");
            err.flush();
            return ExitCode.FILE;
        }
        return code;
    }

    private static int usage(CommandLine command, PrintWriter err) {
        command.usage(err);
        return ExitCode.BAD_INPUT;
    }

    private static int badUsage(CommandLine.ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("magneton: " + sentence(problem)
                + "; try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    private static String sentence(CommandLine.ParameterException problem) {
        if (!(problem instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return oneLine(problem.getMessage());
        }
        String given = unmatched.getUnmatched().getFirst();
        CommandLine command = problem.getCommandLine();
        if (given.startsWith("-")) {
            return NearestWord.unknown("option", given, command.getCommandSpec().optionsMap().keySet());
        }
        return command.getSubcommands().isEmpty()
                ? "'" + given + "' is one argument too many"
                : NearestWord.unknown("verb", given, command.getSubcommands().keySet());
    }

    private static int failure(Exception problem, PrintWriter err) {
        return switch (problem) {
            case ConfigException mistake -> say(err, mistake.getMessage(), ExitCode.BAD_INPUT);
            case UnknownFormatException mistake -> say(err, mistake.getMessage(), ExitCode.BAD_INPUT);
            case QuantityFormatException mistake -> say(err, mistake.getMessage(), ExitCode.BAD_INPUT);
            case EventFileException trouble -> say(err, trouble.getMessage(), ExitCode.FILE);
            case NothingToGenerateException empty -> say(err, empty.getMessage(), ExitCode.NOTHING_TO_GENERATE);
            case InterruptedException _ -> say(err, "interrupted.", ExitCode.INTERRUPTED);
            case TableException mistake -> say(err, mistake.getMessage(), ExitCode.BAD_INPUT);
            case CommandException end -> say(err, end.getMessage(), end.exitCode());
            default -> say(err, "a defect of magneton itself, please report it: " + origin(problem), ExitCode.DEFECT);
        };
    }

    private static int say(PrintWriter err, String sentence, int code) {
        err.println("magneton: " + sentence);
        return code;
    }

    private static String origin(Exception problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        return problem + (trace.length > 0 ? " in " + trace[0] : "");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
