/**
 * Event files as Apache Parquet, written, read and merged by code of our own. Only {@code magneton.format} uses it. It
 * may use {@code magneton.file}, the event record of the generator, and zstd.
 */
package magneton.parquet;
