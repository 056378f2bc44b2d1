/**
 * Studies of the sensitivity of a run: budgets, scans and planes that read its config again with other settings.
 * The verb sensitivity uses it.
 * It may use magneton.run and searches.
 */
package magneton.study;
