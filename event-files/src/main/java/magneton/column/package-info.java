/**
 * Row groups as plain columns, and what formats that keep them plain have in common: a buffer a column, one writer that
 * counts and names, a class a format that lays the columns out. The formats use it. It may use {@code magneton.file} and
 * the event record of the generator.
 */
package magneton.column;
