package magneton.likelihood;

/**
 * A nuisance parameter theta, 0 where nothing is shifted, 1 for one prior width.
 *
 * @param name as tables show it
 * @param constrained whether a Gaussian of unit width holds it; otherwise it is free, and 1 is but a convenient step
 */
public record Pull(String name, boolean constrained) {}
