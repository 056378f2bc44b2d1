package magneton.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import magneton.constant.Constants;

/**
 * Makes target materials from what configs write: an element ({@code Ge}), a compound ({@code CaWO4}) or a mixture by
 * mass ({@code {Ar: 0.9, CF4: 0.1}}), with natural isotopes unless others are given.
 *
 * <p>Faults are {@link IllegalArgumentException}s of one sentence that names the word and the nearest valid one.
 */
public final class Targets {
    private static final double GRAMS_PER_KG = 1e3;

    /** Mass fractions may miss 1 by rounding. */
    private static final double FRACTION_TOLERANCE = 1e-3;

    /** Atoms of one element that make a molecule of their own. */
    private static final double LARGEST_MOLECULE = 2;

    private final Elements elements;

    public Targets(Elements elements) {
        this.elements = elements;
    }

    /** An element or compound with natural isotopes. */
    public Target of(String formula) {
        return of(formula, Map.of());
    }

    /**
     * An element or compound.
     *
     * @param isotopes fraction by mole of isotopes within their element, e.g. {@code {Ge76: 0.86}}; the isotopes not
     *     named share the rest in their natural proportions
     */
    public Target of(String formula, Map<String, Double> isotopes) {
        SequencedMap<String, Double> pure = new LinkedHashMap<>();
        pure.put(formula, 1.0);
        return mixture(formula, pure, isotopes);
    }

    /** A mixture by mass, with natural isotopes; the order of the parts is the order of the elements. */
    public Target mixture(SequencedMap<String, Double> massFractions) {
        return mixture(massFractions, Map.of());
    }

    /** A mixture by mass: fractions of elements or compounds that add up to 1, isotopes as in {@link #of}. */
    public Target mixture(SequencedMap<String, Double> massFractions, Map<String, Double> isotopes) {
        return mixture(String.join("+", massFractions.keySet()), massFractions, isotopes);
    }

    private Target mixture(
            String name, SequencedMap<String, Double> massFractions, Map<String, Double> isotopes) {
        if (massFractions.isEmpty()) {
            throw new IllegalArgumentException("a target needs at least one material");
        }
        checkFractions(massFractions);
        Enrichment enrichment = new Enrichment(isotopes);
        Map<String, Element> used = new LinkedHashMap<>();
        Map<String, Double> atomsPerKg = new LinkedHashMap<>();
        double sum = 0;
        for (double fraction : massFractions.values()) {
            sum += fraction;
        }
        for (Map.Entry<String, Double> part : massFractions.entrySet()) {
            Map<String, Double> atoms = Formula.atoms(part.getKey(), elements.symbols());
            refuseIsotope(part.getKey(), atoms);
            double molarMass = 0;
            for (Map.Entry<String, Double> atom : atoms.entrySet()) {
                Element element = enrichment.of(elements.get(atom.getKey()));
                used.put(atom.getKey(), element);
                molarMass += atom.getValue() * element.atomicMassU();
            }
            double moleculesPerKg = part.getValue() / sum * Constants.AVOGADRO * GRAMS_PER_KG / molarMass;
            for (Map.Entry<String, Double> atom : atoms.entrySet()) {
                double before = atomsPerKg.getOrDefault(atom.getKey(), 0.0);
                atomsPerKg.put(atom.getKey(), before + atom.getValue() * moleculesPerKg);
            }
        }
        List<Element> natural = new ArrayList<>();
        List<Target.Constituent> constituents = new ArrayList<>();
        for (Map.Entry<String, Element> entry : used.entrySet()) {
            natural.add(elements.get(entry.getKey()));
            constituents.add(new Target.Constituent(entry.getValue(), atomsPerKg.get(entry.getKey())));
        }
        enrichment.checkNames(natural);
        return new Target(name, constituents);
    }

    /** {@code Ge76} reads as 76 atoms of germanium, which nobody means. */
    private void refuseIsotope(String formula, Map<String, Double> atoms) {
        for (Map.Entry<String, Double> atom : atoms.entrySet()) {
            boolean small = atom.getValue() <= LARGEST_MOLECULE; // H2 is a molecule
            if (!small && elements.get(atom.getKey()).isotopes().stream().anyMatch(i -> i.label().equals(formula))) {
                throw new IllegalArgumentException("'" + formula + "' is an isotope; write {" + atom.getKey()
                        + ": 1, isotopes: {" + formula + ": 1}}");
            }
        }
    }

    private static void checkFractions(Map<String, Double> massFractions) {
        double sum = 0;
        for (Map.Entry<String, Double> part : massFractions.entrySet()) {
            double fraction = part.getValue();
            if (!(fraction > 0) || fraction > 1) {
                throw new IllegalArgumentException(
                        "the mass fraction of '" + part.getKey() + "' is " + fraction + ", allowed is above 0 up to 1");
            }
            sum += fraction;
        }
        if (Math.abs(sum - 1) > FRACTION_TOLERANCE) {
            throw new IllegalArgumentException("the mass fractions of the target add up to " + sum + ", not to 1");
        }
    }
}
