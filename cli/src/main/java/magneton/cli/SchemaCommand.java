package magneton.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import magneton.report.Json;
import magneton.run.RunConfigKeys;

/** {@code magneton schema}. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Print the JSON Schema of run configs, for editors and checkers.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(Json.pretty(RunConfigKeys.schema()));
        return ExitCode.DONE;
    }
}
