/**
 * The reader of YAML files that refuses what it does not understand: nodes with their places, keys, choices, overlays.
 * Run configs are described with it. It may use units and the YAML parser.
 */
package magneton.config;
