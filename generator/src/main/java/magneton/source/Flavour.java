package magneton.source;

import java.util.Arrays;
import java.util.List;

import magneton.table.NearestWord;

/** The six neutrino species, with their PDG codes and command-line names. */
public enum Flavour {
    NU_E("nue", 12),
    NU_MU("numu", 14),
    NU_TAU("nutau", 16),
    NUBAR_E("nuebar", -12),
    NUBAR_MU("numubar", -14),
    NUBAR_TAU("nutaubar", -16);

    private final String label;
    private final int pdg;

    Flavour(String label, int pdg) {
        this.label = label;
        this.pdg = pdg;
    }

    /**
     * The flavour of a name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Flavour of(String label) {
        for (Flavour flavour : values()) {
            if (flavour.label.equals(label)) {
                return flavour;
            }
        }
        List<String> labels = Arrays.stream(values()).map(Flavour::label).toList();
        throw new IllegalArgumentException(NearestWord.unknown("neutrino", label, labels));
    }

    /** Name on the command line and in configs: {@code nue}, {@code nuebar}, ... */
    public String label() {
        return label;
    }

    /** PDG code; negative for antineutrinos. */
    public int pdg() {
        return pdg;
    }

    public boolean isAntineutrino() {
        return pdg < 0;
    }

    /** Generation: 0 electron, 1 muon, 2 tau. */
    public int generation() {
        return (Math.abs(pdg) - 12) / 2;
    }
}
