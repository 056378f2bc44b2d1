/**
 * Backgrounds: expected spectra in observed energy, those of published data releases among them, and their events.
 * Configs choose them through the list of backgrounds. It may use response, and the event record and random numbers of
 * the generator.
 */
package magneton.background;
