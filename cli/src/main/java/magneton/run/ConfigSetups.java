package magneton.run;

import java.nio.file.Path;
import java.util.List;

import magneton.sensitivity.Search;
import magneton.sensitivity.Signal;
import magneton.validation.Setup;
import magneton.validation.Setups;

/**
 * Run configs of a directory for validation.
 *
 * @param directory where they lie
 */
public record ConfigSetups(Path directory) implements Setups {
    @Override
    public Setup of(String config, String... settings) {
        RunConfig run = read(config, settings);
        return new Setup(run.experiment(), run.detector());
    }

    @Override
    public Search search(Signal signal, String config, String... settings) {
        return Searches.of(read(config, settings), signal);
    }

    private RunConfig read(String config, String... settings) {
        return RunConfig.read(directory.resolve(config + ".yaml"), List.of(settings));
    }
}
