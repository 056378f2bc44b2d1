/**
 * Event files as comma-separated text, for small runs and for eyes. Only {@code magneton.format} uses it. It may use
 * {@code magneton.column}, {@code magneton.text}, {@code magneton.file} and the event record of the generator.
 */
package magneton.csv;
