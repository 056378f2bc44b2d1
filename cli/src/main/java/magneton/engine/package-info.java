/**
 * Runs: blocks made on many threads, written in order, with progress and a way to stop.
 * The commands use it. It may use sampling, responses and event files.
 */
package magneton.engine;
