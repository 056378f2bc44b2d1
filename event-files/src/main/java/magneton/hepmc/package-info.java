/**
 * Event files as HepMC3 ASCII after the conventions of NuHepMC. Only {@code magneton.format} uses it. It may use
 * {@code magneton.column}, {@code magneton.particle}, {@code magneton.file} and the event record of the generator.
 */
package magneton.hepmc;
