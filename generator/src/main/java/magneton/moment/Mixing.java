package magneton.moment;

import org.hipparchus.complex.Complex;

import magneton.source.Oscillation;

/**
 * Leptonic mixing matrix U with the squared masses that go with it: flavour fields nu_alpha = sum_i U_alpha,i nu_i.
 *
 * <p>Standard parametrisation U = R23 R13(delta) R12 with real sterile rotations in front, U = R34 R24 R14 R23 R13 R12.
 * Majorana phases are not part of U: they belong to the phases of the moments in the mass basis.
 *
 * @param matrix U by row alpha (e, mu, tau, and the sterile flavour) and column i, 3 x 3 or 4 x 4
 * @param massSquaredEv2 m_i^2 - m_1^2, eV^2
 */
public record Mixing(Complex[][] matrix, double[] massSquaredEv2) {

    /** The three-flavour matrix of a set of mixing parameters. */
    public static Mixing of(Oscillation oscillation) {
        double s12 = Math.sqrt(oscillation.sin2Theta12());
        double c12 = Math.sqrt(1 - oscillation.sin2Theta12());
        double s13 = Math.sqrt(oscillation.sin2Theta13());
        double c13 = Math.sqrt(1 - oscillation.sin2Theta13());
        double s23 = Math.sqrt(oscillation.sin2Theta23());
        double c23 = Math.sqrt(1 - oscillation.sin2Theta23());
        Complex phase = ComplexMatrix.polar(1, Math.toRadians(oscillation.deltaCpDeg()));
        Complex ue3 = phase.conjugate().multiply(s13);
        Complex[][] u = {
            {new Complex(c12 * c13), new Complex(s12 * c13), ue3},
            {row(-s12 * c23, -c12 * s23 * s13, phase), row(c12 * c23, -s12 * s23 * s13, phase), new Complex(s23 * c13)},
            {row(s12 * s23, -c12 * c23 * s13, phase), row(-c12 * s23, -s12 * c23 * s13, phase), new Complex(c23 * c13)}};
        return new Mixing(u, new double[] {0, oscillation.dm21Ev2(), oscillation.dm31Ev2()});
    }

    private static Complex row(double real, double withPhase, Complex phase) {
        return phase.multiply(withPhase).add(real);
    }

    /**
     * One sterile neutrino more (3+1), without phases of its own.
     *
     * @param sin2Theta14 sin^2 theta_14 = |U_e4|^2, and so on
     * @param dm41Ev2 m_4^2 - m_1^2, eV^2
     */
    public Mixing withSterile(double sin2Theta14, double sin2Theta24, double sin2Theta34, double dm41Ev2) {
        Complex[][] u = ComplexMatrix.identity(4);
        for (int a = 0; a < 3; a++) {
            System.arraycopy(matrix[a], 0, u[a], 0, 3);
        }
        double[] sin2 = {sin2Theta14, sin2Theta24, sin2Theta34};
        for (int a = 0; a < 3; a++) {
            u = ComplexMatrix.product(rotationWithSterile(a, sin2[a]), u);
        }
        double[] masses = {massSquaredEv2[0], massSquaredEv2[1], massSquaredEv2[2], dm41Ev2};
        return new Mixing(u, masses);
    }

    private static Complex[][] rotationWithSterile(int a, double sin2) {
        if (!(sin2 >= 0 && sin2 <= 1)) {
            throw new IllegalArgumentException("sin2-theta" + (a + 1) + "4 is " + sin2 + ", allowed is 0 to 1");
        }
        Complex[][] rotation = ComplexMatrix.identity(4);
        rotation[a][a] = new Complex(Math.sqrt(1 - sin2));
        rotation[3][3] = rotation[a][a];
        rotation[a][3] = new Complex(Math.sqrt(sin2));
        rotation[3][a] = rotation[a][3].negate();
        return rotation;
    }

    /** Number of mass states, 3 or 4. */
    public int states() {
        return massSquaredEv2.length;
    }

    /** U_alpha,i for generation alpha (0 e, 1 mu, 2 tau) and mass state i. */
    public Complex element(int generation, int massState) {
        return matrix[generation][massState];
    }

    /** |U_alpha,i|^2. */
    public double probability(int generation, int massState) {
        double modulus = matrix[generation][massState].norm();
        return modulus * modulus;
    }
}
