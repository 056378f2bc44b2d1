package magneton.atomic;

/**
 * What models keep their atoms by.
 *
 * @param symbol of the element
 * @param photons whether responses reach down to real photons
 */
record AtomKey(String symbol, boolean photons) {}
