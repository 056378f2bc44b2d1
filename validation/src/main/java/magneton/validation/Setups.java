package magneton.validation;

/** Where rows get shipped run configs from. The command implements it, because it reads them. Safe for several threads. */
@FunctionalInterface
public interface Setups {
    /**
     * A run config.
     *
     * @param config its name without {@code .yaml}
     * @param settings {@code path=value} in order, as {@code --set} takes them
     */
    Setup of(String config, String... settings);
}
