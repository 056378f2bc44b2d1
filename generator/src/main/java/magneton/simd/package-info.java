/**
 * The project's own log, exp, sincos and atan2 over arrays, as scalar and vector kernels of equal bits, behind one
 * provider chosen once. Everything hot uses it. It uses only the platform.
 */
package magneton.simd;
