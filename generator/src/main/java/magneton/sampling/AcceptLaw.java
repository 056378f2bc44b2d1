package magneton.sampling;

import magneton.process.TwoBodyLaw;

/**
 * The law of a piece in the form the acceptance kernel evaluates without division:
 *
 * <pre>test * E^2 * D(T) &lt; factor * W(T) * [ (G0(T) E + G1(T)) E + G2(T) ]</pre>
 *
 * <p>with polynomials G_k of degree 4 and D(T) = T^r, r lifting negative powers of T.
 *
 * @param g rows G0, G1, G2, five coefficients each
 * @param lift the two coefficients of D, one of them 1 (T^0 or T^1)
 * @param target M, MeV
 * @param finalMass2 m^2, MeV^2
 */
record AcceptLaw(double[][] g, double[] lift, double target, double finalMass2) {
    static AcceptLaw of(Piece piece) {
        TwoBodyLaw law = piece.channel().law();
        int shift = piece.logarithmic() ? 1 : 0;
        int lowest = 0;
        for (double[] row : law.coefficients()) {
            for (int j = 0; j < 2; j++) {
                if (row[j] != 0) {
                    lowest = Math.min(lowest, j + TwoBodyLaw.MIN_POWER + shift);
                }
            }
        }
        double[][] g = new double[3][5];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 5; j++) {
                double c = law.coefficients()[k][j];
                if (c != 0) {
                    g[k][j + TwoBodyLaw.MIN_POWER + shift - lowest] = c;
                }
            }
        }
        double[] lift = new double[2];
        lift[-lowest] = 1;
        return new AcceptLaw(g, lift, law.targetMassMeV(), law.finalMassMeV() * law.finalMassMeV());
    }
}
