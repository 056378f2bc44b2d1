/**
 * The node benchmark: stages of the pipeline timed on several threads, with the bandwidths that bound them.
 * The command line uses it. It may use sampling, responses, event files and the engine.
 */
package magneton.bench;
