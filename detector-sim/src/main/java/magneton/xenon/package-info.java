/**
 * Liquid xenon: published resolutions and efficiencies, and yields of light and charge.
 * Configs choose them through the list of responses. It may use response, quenching and the generator.
 */
package magneton.xenon;
