/**
 * Event files as Apache Arrow IPC files (Feather version 2), written and read. Only {@code magneton.format} uses it. It
 * may use {@code magneton.column}, {@code magneton.file}, the event record of the generator and Arrow's message tables.
 */
package magneton.arrow;
