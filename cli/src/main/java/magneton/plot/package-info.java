/**
 * Pictures: spectra and histograms as PNG and SVG, drawn without a display.
 * The commands use it. It may use reports and the plotting library.
 */
package magneton.plot;
