/**
 * Neutrino sources: each is a flux at the detector, made of lines and piecewise-linear spectra per flavour.
 * Rates and sampling use it. It may use constants and tables.
 */
package magneton.source;
