/**
 * Atomic models: how many electrons of an atom take part at a given energy transfer, and which subshell is ionised.
 * Rates and sampling use it. It may use targets and tables.
 */
package magneton.atomic;
