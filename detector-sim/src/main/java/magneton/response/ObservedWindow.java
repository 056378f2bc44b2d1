package magneton.response;

/**
 * The observed energies, and times where it cuts on them, at which a detector sees anything.
 *
 * @param lowKeV threshold, inclusive
 * @param highKeV upper edge, inclusive; infinite where there is none
 * @param fromNs start of the window in arrival time; minus infinity where there is none
 * @param toNs its end
 */
public record ObservedWindow(double lowKeV, double highKeV, double fromNs, double toNs) {
    /** At all times. */
    public ObservedWindow(double lowKeV, double highKeV) {
        this(lowKeV, highKeV, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public ObservedWindow {
        if (!(lowKeV < highKeV)) {
            throw new IllegalArgumentException(
                    "a window of observed energy from " + lowKeV + " to " + highKeV + " keV is empty");
        }
    }

    /** The window with an upper edge, given here where it has none of its own. */
    public ObservedWindow upTo(double keV) {
        return Double.isInfinite(highKeV) ? new ObservedWindow(lowKeV, keV, fromNs, toNs) : this;
    }
}
