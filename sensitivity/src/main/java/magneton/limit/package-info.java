/**
 * Intervals and limits: from the profile likelihood with its asymptotic distributions, CLs, Feldman and Cousins, toys.
 * Searches and validation use it.
 * It may use magneton.likelihood; it knows x, a number that scales templates, and no units.
 */
package magneton.limit;
