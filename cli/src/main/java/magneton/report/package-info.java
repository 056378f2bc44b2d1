/**
 * What the command says: JSON, CSV and tables for people.
 * The commands use it. It uses only the platform, and for the report of a validation its results and the bibliography.
 */
package magneton.report;
