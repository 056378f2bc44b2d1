package magneton.study;

import java.util.List;
import java.util.stream.Stream;

import magneton.run.RunConfig;

/** Reads the config of a study with further settings, in the form of {@code --set}. */
@FunctionalInterface
public interface RunSource {
    /** The run with all settings of the user and these. */
    RunConfig with(List<String> settings);

    /** A source with one more setting before all others. */
    default RunSource and(String setting) {
        return more -> with(Stream.concat(Stream.of(setting), more.stream()).toList());
    }
}
