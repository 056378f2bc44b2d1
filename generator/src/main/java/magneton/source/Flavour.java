package magneton.source;

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
