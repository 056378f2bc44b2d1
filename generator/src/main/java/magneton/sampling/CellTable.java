package magneton.sampling;

/**
 * Proposal cells of a piece: rectangles in (E, x), x = T or ln T, each with a bound on the density, chosen by an alias
 * table with the bound times the area.
 *
 * <p>Within a cell E and x are uniform; a proposal is accepted with probability {@code (f0 + f1 u) * law}, u being its
 * place along E: density over bound, with the exact probability of the cell divided out. Cells whose E range lies in
 * one linear piece of the flux make that the exact flux.
 *
 * @param alias choice of a cell
 * @param cells {@link #FIELDS} numbers a cell: E0, dE, x0, dx, f0, f1 and two unused (a cell is a cache line)
 * @param acceptance expected fraction of proposals accepted
 */
record CellTable(Alias alias, double[] cells, double acceptance) {
    static final int LOG2_FIELDS = 3;
    static final int FIELDS = 1 << LOG2_FIELDS;
    static final int ENERGY = 0;
    static final int ENERGY_WIDTH = 1;
    static final int X = 2;
    static final int X_WIDTH = 3;
    static final int FACTOR = 4;
    static final int FACTOR_SLOPE = 5;

    int size() {
        return cells.length / FIELDS;
    }
}
