/**
 * Eight logical lanes of L64X128Mix and the derivation of their states from (seed, block, stream).
 * Sampling and responses use it. It may use simd.
 */
package magneton.random;
