/**
 * The event record in memory: columns of primitives and the schema that names them.
 * Sampling, responses and writers use it. It uses only the platform.
 */
package magneton.event;
