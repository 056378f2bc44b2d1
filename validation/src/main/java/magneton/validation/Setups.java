package magneton.validation;

import magneton.sensitivity.Search;
import magneton.sensitivity.Signal;

/**
 * Where rows get shipped run configs from. The command implements it, because it reads them. Safe for several threads.
 */
public interface Setups {
    /**
     * What a run config describes.
     *
     * @param config its name without {@code .yaml}
     * @param settings {@code path=value} in order, as {@code --set} takes them
     */
    Setup of(String config, String... settings);

    /** The search that a run config describes, for a signal. */
    Search search(Signal signal, String config, String... settings);
}
