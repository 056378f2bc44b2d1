package magneton.response;

/**
 * The observed energies at which a detector sees anything.
 *
 * @param lowKeV threshold, inclusive
 * @param highKeV upper edge, inclusive; infinite where there is none
 */
public record ObservedWindow(double lowKeV, double highKeV) {
    public ObservedWindow {
        if (!(lowKeV < highKeV)) {
            throw new IllegalArgumentException(
                    "a window of observed energy from " + lowKeV + " to " + highKeV + " keV is empty");
        }
    }

    /** The window with an upper edge, given here where it has none of its own. */
    public ObservedWindow upTo(double keV) {
        return Double.isInfinite(highKeV) ? new ObservedWindow(lowKeV, keV) : this;
    }
}
