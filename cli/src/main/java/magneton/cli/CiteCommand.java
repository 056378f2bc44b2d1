package magneton.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import magneton.cite.Citations;

/** {@code magneton cite CONFIG}. */
@Command(name = "cite", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "BibTeX of the references that a config rests on: fluxes, cross sections, atoms, detectors.")
final class CiteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Citations.shipped().bibtex(config.read().resolved()));
        return ExitCode.DONE;
    }
}
