/**
 * Measured spectra of public data releases, in bins of observed energy.
 * Figures and likelihoods use it. It may use the tables of the generator.
 */
package magneton.data;
