package magneton.config;

/** A user's mistake in a config; the message is one sentence with file, line, key, what was given and what is allowed. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigException(String sentence) {
        super(sentence);
    }

    /** {@code gemma.yaml:12:9: source.reactor.distance: <problem>}. */
    public static ConfigException at(ConfigNode node, String problem) {
        // An option such as `--set processes.eves-magnetic.mu` already ends with the path.
        boolean said = node.path().isEmpty() || node.place().label().endsWith(" " + node.path());
        String key = said ? "" : node.path() + ": ";
        return new ConfigException(node.place() + ": " + key + problem);
    }
}
