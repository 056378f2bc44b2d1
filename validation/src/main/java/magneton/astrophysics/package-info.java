/**
 * What stars, a supernova and the early universe say of magnetic moments, in simplified models: orders of magnitude
 * with their assumptions named. Validation uses it. It may use constants and quadrature of the generator.
 */
package magneton.astrophysics;
