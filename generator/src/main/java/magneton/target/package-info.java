/**
 * What neutrinos strike: isotopes, elements with their electron subshells, and mixtures of them by number.
 * Processes, rates and sampling use it. It may use constants and tables.
 */
package magneton.target;
