package magneton.particle;

import java.util.HashMap;
import java.util.Map;

import magneton.target.Element;
import magneton.target.Elements;
import magneton.target.Isotope;

/** Masses of nuclei by PDG code, those that sampling uses. */
public final class Nuclei {
    private final Map<Integer, Double> massMeV = new HashMap<>();

    public Nuclei() {
        Elements elements = Elements.load();
        for (String symbol : elements.symbols()) {
            Element element = elements.get(symbol);
            for (Isotope isotope : element.isotopes()) {
                massMeV.put(isotope.pdg(), isotope.massMeV());
            }
        }
    }

    /**
     * Nuclear mass, MeV.
     *
     * @throws IllegalArgumentException if the nucleus is not tabulated
     */
    public double massMeV(int pdg) {
        Double mass = massMeV.get(pdg);
        if (mass == null) {
            throw new IllegalArgumentException("no nucleus " + pdg);
        }
        return mass;
    }
}
