/**
 * Atomic models: how the electrons of an atom answer, as free ones counted by steps or by responses in (T, q).
 * Processes, rates and sampling use it. It may use targets, tables, constants and simd.
 */
package magneton.atomic;
