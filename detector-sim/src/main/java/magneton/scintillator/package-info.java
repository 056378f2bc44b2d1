/**
 * Scintillators read by photomultipliers: light yield, photoelectron statistics, acceptance.
 * Configs choose them through the list of responses. It may use response, quenching, variate and the generator.
 */
package magneton.scintillator;
