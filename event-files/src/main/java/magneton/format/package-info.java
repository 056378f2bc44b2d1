/**
 * The formats of event files by name and by file extension, one line a format. The command line uses it. It may use
 * {@code magneton.file} and every format.
 */
package magneton.format;
