/**
 * Tabulated functions: linear between knots, evaluated one by one or over arrays.
 * Quenching and responses use it. It may use the table reader of the generator.
 */
package magneton.interpolation;
