/**
 * An experiment as physics sees it: source x target x processes x atomic model x exposure, and its channels.
 * Rates, sampling and the command line use it. It may use sources, targets, processes and atomic models.
 */
package magneton.experiment;
