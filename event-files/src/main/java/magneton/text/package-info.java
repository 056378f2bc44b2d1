/**
 * Text of events, made from several parts of a row group at a time. The formats that are text use it. It may use
 * {@code magneton.column}, {@code magneton.file} and the platform.
 */
package magneton.text;
