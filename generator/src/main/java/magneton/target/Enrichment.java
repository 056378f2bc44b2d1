package magneton.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import magneton.table.NearestWord;

/** Isotope fractions that replace the natural ones. */
record Enrichment(Map<String, Double> fractions) {
    private static final double ROUNDING = 1e-9;

    Enrichment {
        for (Map.Entry<String, Double> entry : fractions.entrySet()) {
            double fraction = entry.getValue();
            if (!(fraction >= 0) || fraction > 1) {
                throw new IllegalArgumentException(
                        "the fraction of '" + entry.getKey() + "' is " + fraction + ", allowed is 0 to 1");
            }
        }
    }

    /** The element with the given fractions; isotopes not named share the rest in natural proportions. */
    Element of(Element natural) {
        if (fractions.isEmpty()) {
            return natural;
        }
        double named = 0;
        double unnamed = 0;
        for (Isotope isotope : natural.isotopes()) {
            Double fraction = fractions.get(isotope.label());
            named += fraction == null ? 0 : fraction;
            unnamed += fraction == null ? isotope.abundance() : 0;
        }
        if (named == 0 && unnamed > 1 - ROUNDING) {
            return natural;
        }
        double rest = 1 - named;
        if (rest < -ROUNDING || (unnamed == 0 && rest > ROUNDING)) {
            throw new IllegalArgumentException(
                    "the isotope fractions of " + natural.symbol() + " add up to " + named + ", not to 1");
        }
        List<Isotope> isotopes = new ArrayList<>();
        for (Isotope isotope : natural.isotopes()) {
            Double given = fractions.get(isotope.label());
            double fraction = given != null ? given : Math.max(0, rest) * isotope.abundance() / unnamed;
            if (fraction > 0) {
                isotopes.add(isotope.withAbundance(fraction));
            }
        }
        return new Element(natural.symbol(), natural.z(), isotopes, natural.subshells());
    }

    /** Refuses isotopes that no element of the target has. */
    void checkNames(Collection<Element> natural) {
        List<String> labels = new ArrayList<>();
        for (Element element : natural) {
            for (Isotope isotope : element.isotopes()) {
                labels.add(isotope.label());
            }
        }
        for (String label : fractions.keySet()) {
            if (!labels.contains(label)) {
                throw new IllegalArgumentException(NearestWord.unknown("isotope", label, labels));
            }
        }
    }
}
