/**
 * Exact sampling of events: proposal cells, rejection, channels, blocks as pure functions of (experiment, seed, block).
 * The command line and benchmarks use it. It may use rates, experiments, random and simd.
 */
package magneton.sampling;
