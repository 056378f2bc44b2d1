package magneton.moment;

import org.hipparchus.complex.Complex;

/**
 * Transition magnetic moments lambda = mu - i epsilon in the mass basis, Bohr magnetons.
 *
 * <p>Element (j, i) takes the arriving mass state i to the outgoing state j. Dirac: any complex matrix. Majorana:
 * antisymmetric, so diagonal moments vanish. To one heavy lepton N: a single row. Grimus and Schwetz, Nucl. Phys. B587
 * (2000) 45; Schechter and Valle, PRD 24 (1981) 1883.
 *
 * @param elements rows by outgoing state, columns by arriving mass state
 */
public record MomentMatrix(Complex[][] elements) {
    /** Basis in which the elements of a matrix are given. */
    public enum Basis {
        MASS("mass"),
        FLAVOUR("flavour");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** Word in configs. */
        public String label() {
            return label;
        }
    }

    /**
     * Majorana neutrinos: lambda_ij = epsilon_ijk Lambda_k, so Lambda_1 = lambda_23, Lambda_2 = lambda_31, Lambda_3 = lambda_12;
     * in the flavour basis Lambda_e = lambda_mu,tau and so on, turned by U^T lambda U.
     *
     * @param lambda Lambda_k, three
     */
    public static MomentMatrix majorana(Complex[] lambda, Basis basis, Mixing mixing) {
        Complex[][] matrix = {
            {Complex.ZERO, lambda[2], lambda[1].negate()},
            {lambda[2].negate(), Complex.ZERO, lambda[0]},
            {lambda[1], lambda[0].negate(), Complex.ZERO}};
        return new MomentMatrix(basis == Basis.MASS ? matrix : majoranaToMass(matrix, mixing));
    }

    /**
     * Majorana neutrinos with a fourth, light sterile one (3+1).
     *
     * @param lambda lambda_12, lambda_13, lambda_23, lambda_14, lambda_24, lambda_34
     * @param mixing of four states
     */
    public static MomentMatrix majoranaFour(Complex[] lambda, Basis basis, Mixing mixing) {
        int[][] places = {{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}};
        Complex[][] matrix = ComplexMatrix.zero(4, 4);
        for (int p = 0; p < places.length; p++) {
            matrix[places[p][0]][places[p][1]] = lambda[p];
            matrix[places[p][1]][places[p][0]] = lambda[p].negate();
        }
        return new MomentMatrix(basis == Basis.MASS ? matrix : majoranaToMass(matrix, mixing));
    }

    private static Complex[][] majoranaToMass(Complex[][] flavour, Mixing mixing) {
        return ComplexMatrix.product(
                ComplexMatrix.product(ComplexMatrix.transpose(mixing.matrix()), flavour), mixing.matrix());
    }

    /**
     * Dirac neutrinos: any 3 x 3 matrix, rows by outgoing right-handed state. Those have no flavour of their own; in the
     * flavour basis both sides are turned by U, which no measurement on left-handed beams can tell from another choice.
     */
    public static MomentMatrix dirac(Complex[][] lambda, Basis basis, Mixing mixing) {
        if (basis == Basis.MASS) {
            return new MomentMatrix(lambda);
        }
        Complex[][] adjoint = ComplexMatrix.conjugate(ComplexMatrix.transpose(mixing.matrix()));
        return new MomentMatrix(ComplexMatrix.product(ComplexMatrix.product(adjoint, lambda), mixing.matrix()));
    }

    /** To a heavy lepton N outside the mixing: lambda_iN of each mass state, or lambda_alpha,N of each flavour. */
    public static MomentMatrix sterile(Complex[] lambda, Basis basis, Mixing mixing) {
        Complex[][] row = {lambda.clone()};
        return new MomentMatrix(basis == Basis.MASS ? row : ComplexMatrix.product(row, mixing.matrix()));
    }

    /** Number of arriving mass states. */
    public int states() {
        return elements[0].length;
    }

    /** Squared moment of one mass state, sum_j |lambda_ji|^2. */
    public double ofMassState(int i) {
        return pair(i, i).getReal();
    }

    /** sum_j lambda_ji conj(lambda_jk): what the coherence of mass states i and k is weighted with. */
    Complex pair(int i, int k) {
        Complex sum = Complex.ZERO;
        for (Complex[] row : elements) {
            sum = sum.add(row[i].multiply(row[k].conjugate()));
        }
        return sum;
    }

    /** Root of the sum of all squared moduli: no beam has a larger effective moment. */
    public double norm() {
        double sum = 0;
        for (int i = 0; i < states(); i++) {
            sum += ofMassState(i);
        }
        return Math.sqrt(sum);
    }
}
