package magneton.bench;

import java.util.Locale;

/** How far down the pipeline events are taken. */
public enum Stage {
    /** Process, E_nu, T and cos theta in memory. */
    GENERATE,
    /** All columns and the response in memory. */
    DETECT,
    /** All columns and the response in a temporary Parquet file, synced. */
    WRITE;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
