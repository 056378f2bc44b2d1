package magneton.study;

import magneton.run.RunConfig;

/**
 * What all parts of a study share.
 *
 * @param source reads the config again
 * @param run as it was read first
 * @param parameter of interest, by its word
 * @param expected whether data are put aside for what is expected without a signal
 */
public record Study(RunSource source, RunConfig run, String parameter, boolean expected) {}
