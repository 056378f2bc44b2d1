/**
 * What a config promises before it runs: expected counts, what its windows lose, where its parts are extrapolated, how
 * large its file becomes. The command {@code check} uses it. It may use run configs, responses, sampling and event files.
 */
package magneton.check;
