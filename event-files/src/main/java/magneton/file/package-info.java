/**
 * What every event file has in common: writers that take blocks in order, readers that give them back, the file that
 * becomes visible only when it is complete, and the one exception. The formats and the command line use it. It may use
 * the event record of the generator.
 */
package magneton.file;
