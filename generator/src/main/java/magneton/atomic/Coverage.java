package magneton.atomic;

/**
 * What is asked of an atom's response. More may be given.
 *
 * @param fromMeV lowest energy transfer
 * @param toMeV highest energy transfer
 * @param photons whether down to real photons, Q^2 = q^2 - T^2 = 0, where a charge scatters
 */
public record Coverage(double fromMeV, double toMeV, boolean photons) {
    /** All energies. */
    public static Coverage everywhere(boolean photons) {
        return new Coverage(0, Double.POSITIVE_INFINITY, photons);
    }

    /** Whether any energy between two is asked for. */
    boolean reaches(double lowMeV, double highMeV) {
        return fromMeV < highMeV && toMeV > lowMeV;
    }

    /** Tells the atoms of a model apart; a text, for linking a record's own equality costs 5 ms at the start. */
    String of(String symbol) {
        return symbol + " " + fromMeV + " " + toMeV + " " + photons;
    }
}
