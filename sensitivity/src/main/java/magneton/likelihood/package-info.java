/**
 * Expected counts in bins against a parameter of interest and nuisance parameters, their likelihood, and its minimum.
 * Limits and searches use it.
 * It uses linear algebra alone and knows no physics: the parameter of interest is a number x that scales templates.
 */
package magneton.likelihood;
