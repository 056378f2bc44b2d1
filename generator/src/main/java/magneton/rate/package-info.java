/**
 * Flux-averaged spectra, totals and expected counts: the deterministic twin of the sampler.
 * Sampling, sensitivity and the command line use it. It may use everything but sampling and events.
 */
package magneton.rate;
