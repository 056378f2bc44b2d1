/**
 * The {@code magneton} command and its verbs.
 * Nothing uses it. It may use everything.
 */
package magneton.cli;
