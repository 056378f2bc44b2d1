package magneton.target;

import java.util.List;

/**
 * An element: its isotopes with abundances (sum 1) and its electron subshells, innermost first.
 */
public record Element(String symbol, int z, List<Isotope> isotopes, List<Subshell> subshells) {
    public Element {
        isotopes = List.copyOf(isotopes);
        subshells = List.copyOf(subshells);
    }

    /** Mean atomic mass, u (g/mol). */
    public double atomicMassU() {
        double mass = 0;
        for (Isotope isotope : isotopes) {
            mass += isotope.abundance() * isotope.atomicMassU();
        }
        return mass;
    }
}
