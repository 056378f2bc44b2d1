package magneton.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * The elements that are tabulated: natural isotopes, nuclear radii and spins, electrons by subshell.
 *
 * <p>Isotopes: masses AME2020, abundances CIAAW 2021, charge radii Angeli and Marinova 2013. Subshells: measured edges,
 * free-atom theory and Hartree-Fock energies. The headers of {@code isotopes.csv} and {@code subshells.csv} say more.
 */
public final class Elements {
    private static final double KEV_PER_EV = 1e-3;

    private final Map<String, Element> bySymbol;

    private Elements(Map<String, Element> bySymbol) {
        this.bySymbol = bySymbol;
    }

    /** Reads the tables shipped with the program (a few milliseconds; keep the instance). */
    public static Elements load() {
        Map<String, List<Isotope>> isotopes = isotopes(Table.ofResource("/magneton/target/isotopes.csv"));
        Map<String, List<Subshell>> subshells = subshells(
                Table.ofResource("/magneton/target/subshells.csv"),
                Table.ofResource("/magneton/atomic/response/summary.csv"));
        Map<String, Element> elements = new LinkedHashMap<>();
        for (Map.Entry<String, List<Isotope>> entry : isotopes.entrySet()) {
            String symbol = entry.getKey();
            int z = entry.getValue().getFirst().z();
            elements.put(symbol, new Element(symbol, z, entry.getValue(), subshells.getOrDefault(symbol, List.of())));
        }
        return new Elements(elements);
    }

    /** Symbols by rising atomic number. */
    public List<String> symbols() {
        return List.copyOf(bySymbol.keySet());
    }

    /**
     * The element of a symbol, with its natural isotopes.
     *
     * @throws IllegalArgumentException if it is not tabulated
     */
    public Element get(String symbol) {
        Element element = bySymbol.get(symbol);
        if (element == null) {
            throw new IllegalArgumentException(NearestWord.unknown("element", symbol, bySymbol.keySet()));
        }
        return element;
    }

    private static Map<String, List<Isotope>> isotopes(Table table) {
        String[] symbol = table.text("symbol");
        double[] z = table.numbers("Z");
        double[] a = table.numbers("A");
        double[] abundance = table.nonNegative("abundance");
        double[] atomicMass = table.numbers("atomic_mass_u");
        double[] nuclearMass = table.numbers("nuclear_mass_MeV");
        double[] chargeRadius = table.numbers("r_charge_fm");
        double[] protonRadius = table.numbers("r_p_point_fm");
        double[] neutronRadius = table.numbers("r_n_point_fm");
        double[] spin = table.numbersOrBlank("spin");
        Map<String, List<Isotope>> bySymbol = new LinkedHashMap<>();
        for (int i = 0; i < symbol.length; i++) {
            bySymbol.putIfAbsent(symbol[i], new ArrayList<>());
            bySymbol.get(symbol[i]).add(new Isotope(
                    symbol[i], (int) z[i], (int) a[i], abundance[i], nuclearMass[i], atomicMass[i],
                    chargeRadius[i], protonRadius[i], neutronRadius[i], spin[i]));
        }
        return bySymbol;
    }

    private static Map<String, List<Subshell>> subshells(Table table, Table responses) {
        Map<List<String>, Double> hartreeFockEv = new HashMap<>();
        String[] element = responses.text("element");
        String[] responseOrbital = responses.text("subshell");
        double[] binding = responses.numbers("binding_eV");
        for (int i = 0; i < element.length; i++) {
            hartreeFockEv.put(List.of(element[i], responseOrbital[i]), binding[i]);
        }
        String[] symbol = table.text("symbol");
        String[] label = table.text("shell");
        String[] orbital = table.text("orbital");
        double[] n = table.numbers("n");
        double[] kappa = table.numbers("kappa");
        double[] electrons = table.numbers("n_electrons");
        double[] solid = table.numbers("recommended_eV");
        double[] theory = table.numbersOrBlank("theory_eV");
        double[] eigenvalue = table.numbers("hfs_eigenvalue_eV");
        Map<String, List<Subshell>> bySymbol = new HashMap<>();
        for (int i = 0; i < symbol.length; i++) {
            double atomic = Double.isNaN(theory[i]) ? eigenvalue[i] : theory[i];
            double hartreeFock = hartreeFockEv.getOrDefault(List.of(symbol[i], orbital[i]), Double.NaN);
            bySymbol.putIfAbsent(symbol[i], new ArrayList<>());
            bySymbol.get(symbol[i]).add(new Subshell(
                    label[i], orbital[i], (int) n[i], (int) kappa[i], electrons[i],
                    solid[i] * KEV_PER_EV, atomic * KEV_PER_EV, hartreeFock * KEV_PER_EV));
        }
        return bySymbol;
    }
}
