/**
 * Event files: writers that take blocks in order, readers that give them back, and the metadata both share.
 * The command line uses it. It may use the event record of the generator.
 */
package magneton.file;
