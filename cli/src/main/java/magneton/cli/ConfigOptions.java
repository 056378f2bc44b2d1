package magneton.cli;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import magneton.run.RunConfig;

/** The CONFIG argument with its settings, as every verb that takes a config has them. */
final class ConfigOptions {
    @Parameters(paramLabel = "CONFIG", description = "Run config (YAML).")
    Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE",
            description = "Put VALUE (YAML) at a path of the config, e.g. processes.eves-magnetic.mu=1e-10. Repeatable.")
    List<String> settings = List.of();

    RunConfig read() {
        return RunConfig.read(file, settings);
    }
}
