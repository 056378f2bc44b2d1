/**
 * Data tables shipped as resources or given by users: CSV with a provenance header, strictly read. Sources, targets,
 * atomic models and responses use it. It uses only the platform.
 */
package magneton.table;
