package magneton.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import magneton.report.Json;
import magneton.run.RunConfig;

/** {@code magneton check CONFIG}. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Check a config without a run: what it resolves to, expected counts, file size.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Override
    public Integer call() {
        RunConfig run = config.read();
        spec.commandLine().getOut().println(Json.pretty(run.resolved()));
        return ExitCode.DONE;
    }
}
