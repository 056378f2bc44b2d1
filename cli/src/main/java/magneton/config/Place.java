package magneton.config;

/**
 * Where a value was written.
 *
 * @param label the file as the user named it, or the option, e.g. {@code --set processes.eves-magnetic.mu}
 * @param line from 1; 0 if the label says it all
 * @param column from 1
 * @param inputs where input files are found
 */
public record Place(String label, int line, int column, InputFiles inputs) {
    @Override
    public String toString() {
        return line > 0 ? label + ":" + line + ":" + column : label;
    }
}
