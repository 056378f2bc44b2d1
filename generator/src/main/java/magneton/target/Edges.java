package magneton.target;

/** Which binding energies stand for the thresholds of an atom's subshells. */
public enum Edges {
    /** Measured edges, mostly of solids; never below the first ionisation energy. The default. */
    SOLID("solid"),
    /** Free-atom theory: MCDF for Ge and RRPA for Xe, Hartree-Fock-Slater eigenvalues elsewhere. */
    ATOMIC("atomic"),
    /** The Hartree-Fock orbitals behind the tabulated ionisation responses. */
    HARTREE_FOCK("hartree-fock");

    private final String label;

    Edges(String label) {
        this.label = label;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }
}
