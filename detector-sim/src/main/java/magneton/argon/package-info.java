/**
 * Liquid argon: the response of CENNS-10.
 * Configs choose it through the list of responses. It may use response and quenching.
 */
package magneton.argon;
