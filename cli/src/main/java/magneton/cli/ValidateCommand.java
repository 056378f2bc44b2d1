package magneton.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.report.ValidationReport;
import magneton.run.ConfigSetups;
import magneton.validation.Result;
import magneton.validation.UnknownRowException;
import magneton.validation.Validation;

/** {@code magneton validate}. */
@Command(name = "validate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Published numbers beside ours, and their ratio, for every result that is reproduced.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "NAME", defaultValue = "", description = "Results whose names begin so.")
    private String only;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "table (default), json or html.")
    private String format;

    @Option(names = "--directory", paramLabel = "DIR", defaultValue = "${env:MAGNETON_ROOT:-.}/run-configs",
            description = "Where run configs are looked for; by default those shipped beside the launcher.")
    private Path directory;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.HTML);
        if (!Files.isDirectory(directory)) {
            throw CommandException.usage(
                    "validate: there are no run configs in '" + directory + "'; name their place with --directory");
        }
        ValidationReport report = new ValidationReport(results());
        spec.commandLine().getOut().print(switch (chosen) {
            case JSON -> report.json();
            case HTML -> report.html();
            default -> report.text();
        });
        return ExitCode.DONE;
    }

    private List<Result> results() {
        try {
            return Validation.all().run(only, new ConfigSetups(directory));
        } catch (UnknownRowException unknown) {
            throw CommandException.usage("--only: " + unknown.getMessage() + ".");
        }
    }
}
