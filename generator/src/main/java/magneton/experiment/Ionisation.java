package magneton.experiment;

import magneton.atomic.BoundAtom;
import magneton.process.BoundLaw;

/**
 * What a process does to the bound electrons of an atom.
 *
 * @param law cross section at given (T, q)
 * @param atom responses of the electrons
 */
public record Ionisation(BoundLaw law, BoundAtom atom) {}
