package magneton.quenching;

/**
 * Energies at which a measurement or theory holds; outside it is extrapolated.
 *
 * @param fromKeV lower edge, keV
 * @param toKeV upper edge, keV
 */
public record ValidRange(double fromKeV, double toKeV) {
    /** Holds at all energies, or says nothing. */
    public static final ValidRange ALL = new ValidRange(0, Double.POSITIVE_INFINITY);
}
