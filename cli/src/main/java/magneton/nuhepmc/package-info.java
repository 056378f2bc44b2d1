/**
 * What a HepMC3 file says of its run after the conventions of NuHepMC. The command line uses it. It may use
 * {@code magneton.run}, {@code magneton.cite}, the particles of event files and the generator.
 */
package magneton.nuhepmc;
