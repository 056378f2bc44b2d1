package magneton.target;

import java.util.List;

/**
 * Target material: elements by number of atoms per kilogram.
 *
 * @param name as configs write it, e.g. {@code Ge}, {@code CsI}
 */
public record Target(String name, List<Constituent> constituents) {
    public Target {
        if (constituents.isEmpty()) {
            throw new IllegalArgumentException("a target needs at least one element");
        }
        constituents = List.copyOf(constituents);
    }

    /** An element of the material and its atoms in a kilogram of material. */
    public record Constituent(Element element, double atomsPerKg) {}

    /** Atoms of all elements in a kilogram. */
    public double atomsPerKg() {
        double sum = 0;
        for (Constituent constituent : constituents) {
            sum += constituent.atomsPerKg();
        }
        return sum;
    }
}
