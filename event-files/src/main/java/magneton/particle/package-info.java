/**
 * Events as particles with four-momenta, for formats that hold particles. Such formats use it. It may use
 * {@code magneton.column}, the event record and the nuclei of the generator.
 */
package magneton.particle;
