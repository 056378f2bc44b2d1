package magneton.sampling;

/**
 * Proposal cells of bound electrons: rectangles in (x, y) = (ln(T - offset), ln(Q / sqrt(T))), chosen by an alias table
 * with bound times area times the flux above the lowest energy of the cell.
 *
 * <p>Within a cell x and y are uniform and E has the flux above that energy. With u and v the places along x and y, a
 * proposal within kinematics is accepted with probability D_0 + D_1/E + D_2/E^2, each D_k bilinear in u and v: density
 * over bound, with the exact probability of the cell divided out.
 *
 * @param alias choice of a cell
 * @param cells {@link #FIELDS} numbers a cell (three cache lines)
 * @param shell subshell of each cell
 * @param acceptance expected fraction of proposals accepted
 */
record BoundCellTable(Alias alias, double[] cells, int[] shell, double acceptance) {
    static final int FIELDS = 24;
    static final int X = 0;
    static final int X_WIDTH = 1;
    /** Twice y and its width: their exponential is Q^2 / T. */
    static final int TWICE_Y = 2;
    static final int TWICE_Y_WIDTH = 3;
    static final int OFFSET = 4;
    /** Flux above the lowest energy of the cell. */
    static final int FLUX = 5;
    /** D_0, D_1, D_2: four coefficients each, of 1, u, v, u v. */
    static final int D0 = 8;
    static final int D1 = 12;
    static final int D2 = 16;

    int size() {
        return shell.length;
    }
}
