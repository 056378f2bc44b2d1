/**
 * Published and independently calculated numbers beside what this project gives for them, row by row in rooms of one
 * kind. The command and tests may use it. It may use the generator, the detector responses and searches; run configs it
 * gets through {@link magneton.validation.Setups}.
 */
package magneton.validation;
