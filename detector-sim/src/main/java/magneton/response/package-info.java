/**
 * Detector responses, each with its Monte Carlo and its deterministic form.
 * Sensitivity and the command line use it. It may use the generator.
 */
package magneton.response;
