/**
 * Searches: an experiment with its backgrounds, nuisance parameters and data, and the limit it sets or would set.
 * {@code new Search(...)} describes one (records with defaults: {@link magneton.sensitivity.Search#of}); {@code
 * search.limit(0.90)} gives a {@link magneton.sensitivity.Limit}: best fit, interval and upper limit in the unit of the
 * parameter. Validation and the command use it.
 * It may use magneton.likelihood, magneton.limit, responses and backgrounds, and rates of the generator.
 */
package magneton.sensitivity;
