/**
 * Event files as ROOT trees: an uncompressed basket a row group and column, laid out by own code so that columns stream and
 * bytes are fixed. Only {@code magneton.format} uses it. It may use {@code magneton.column}, {@code magneton.file} and the
 * event record of the generator.
 */
package magneton.root;
