package magneton.run;

import java.nio.file.Path;
import java.util.List;

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
        RunConfig run = RunConfig.read(directory.resolve(config + ".yaml"), List.of(settings));
        return new Setup(run.experiment(), run.detector());
    }
}
