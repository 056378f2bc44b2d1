package magneton.target;

/**
 * An electron subshell of a free or bound atom.
 *
 * @param label X-ray label, e.g. {@code L3}
 * @param orbital e.g. {@code 2p3/2}
 * @param n principal quantum number
 * @param kappa relativistic angular quantum number
 * @param electrons number of electrons (fractional where an open shell is shared between its two subshells)
 * @param bindingKeV binding energy, keV
 */
public record Subshell(String label, String orbital, int n, int kappa, double electrons, double bindingKeV) {}
