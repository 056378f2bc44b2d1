package magneton.config;

import java.nio.file.Path;

/**
 * Where a value was written.
 *
 * @param label the file as the user named it, or the option, e.g. {@code --set processes.eves-magnetic.mu}
 * @param line from 1; 0 if the label says it all
 * @param column from 1
 * @param directory where relative input files are looked for
 */
public record Place(String label, int line, int column, Path directory) {
    @Override
    public String toString() {
        return line > 0 ? label + ":" + line + ":" + column : label;
    }
}
