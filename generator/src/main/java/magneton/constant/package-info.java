/**
 * Physical constants and the units the project computes in: MeV for neutrino energies and masses, keV for recoils at
 * the borders, cm and s. Everything may use it. It uses nothing.
 */
package magneton.constant;
