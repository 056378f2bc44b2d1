package magneton.validation;

import java.util.List;
import java.util.Locale;

/**
 * A number of the literature.
 *
 * @param name of the row
 * @param value in {@code unit}; NaN where the experiment gives none
 * @param unit as text; empty for a pure number
 * @param within what counts as the same
 * @param kind how sure it is
 * @param references keys of the bibliography; empty where the number comes from no publication
 * @param note what the published analysis had that ours lacks, or what stands in for missing inputs; empty if nothing
 */
public record Published(
        String name, double value, String unit, Agreement within, Kind kind, List<String> references, String note) {

    /** How sure a published number is. */
    public enum Kind {
        /** Read in the work that is cited, or in a compilation of its results. */
        PUBLISHED,
        /** Of the work that is cited, not read there. */
        UNVERIFIED,
        /** Calculated apart from this project, from formulas of the literature. */
        CALCULATED;

        /** Word in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    public Published {
        references = List.copyOf(references);
    }
}
