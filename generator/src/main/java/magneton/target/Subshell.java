package magneton.target;

/**
 * An electron subshell of an atom.
 *
 * @param label X-ray label, e.g. {@code L3}
 * @param orbital e.g. {@code 2p3/2}
 * @param n principal quantum number
 * @param kappa relativistic angular quantum number
 * @param electrons number of electrons (fractional where an open shell is shared between its two subshells)
 * @param solidKeV binding energy with {@link Edges#SOLID}, keV
 * @param atomicKeV binding energy with {@link Edges#ATOMIC}, keV
 * @param hartreeFockKeV binding energy with {@link Edges#HARTREE_FOCK}, keV; NaN where no response is tabulated
 */
public record Subshell(
        String label, String orbital, int n, int kappa, double electrons,
        double solidKeV, double atomicKeV, double hartreeFockKeV) {

    /** A subshell with one binding energy whatever the edges. */
    public Subshell(String label, String orbital, int n, int kappa, double electrons, double bindingKeV) {
        this(label, orbital, n, kappa, electrons, bindingKeV, bindingKeV, bindingKeV);
    }

    /** Binding energy, keV; NaN if this choice of edges is not tabulated for the element. */
    public double bindingKeV(Edges edges) {
        return switch (edges) {
            case SOLID -> solidKeV;
            case ATOMIC -> atomicKeV;
            case HARTREE_FOCK -> hartreeFockKeV;
        };
    }
}
