/**
 * Run configs: every key of the YAML, described once, and the experiment it makes.
 * The commands use it. It may use the config reader, units and all physics.
 */
package magneton.run;
