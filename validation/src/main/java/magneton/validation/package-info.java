/**
 * Predictions of this project beside published and independently computed numbers.
 * The command and tests may use it. It may use the generator and the detector responses.
 */
package magneton.validation;
