/**
 * Random variates of detectors over arrays: gamma, Poisson and binomial, and draws addressed by position.
 * Responses use it. It may use random and simd of the generator.
 */
package magneton.variate;
