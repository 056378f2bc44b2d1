/**
 * Differential cross sections d(sigma)/dT of every process, as polynomials in 1/E_nu times a weight in T.
 * Rates and sampling use it. It may use constants, flavours, targets and the responses of atoms.
 */
package magneton.process;
