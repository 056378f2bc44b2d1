/**
 * JMH benchmarks of the core loops, one small class a kind, and the experiments they run on.
 * The guards of this module measure the same loops. It may use the generator, responses and event files.
 */
package magneton.benchmark;
