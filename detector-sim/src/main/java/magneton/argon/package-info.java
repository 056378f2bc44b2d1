/**
 * Liquid argon: the response of CENNS-10.
 * Configs choose it through the list of responses. It may use response, quenching and the generator.
 */
package magneton.argon;
