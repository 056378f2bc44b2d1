/**
 * What the command says: JSON, CSV and tables for people.
 * The commands use it. It uses only the platform.
 */
package magneton.report;
