package magneton.check;

/**
 * Something in a config that a physicist should know before a run.
 *
 * @param about the process, or the part of the config
 * @param text one clause
 */
public record Warning(String about, String text) {
    @Override
    public String toString() {
        return about + ": " + text + ".";
    }
}
