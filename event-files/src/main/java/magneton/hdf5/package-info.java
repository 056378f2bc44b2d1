/**
 * Event files as HDF5: chunked datasets of plain columns, laid out by own code so that columns stream and bytes are fixed.
 * Only {@code magneton.format} uses it. It may use {@code magneton.column}, {@code magneton.file} and the event record of
 * the generator.
 */
package magneton.hdf5;
