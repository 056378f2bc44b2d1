package magneton.validation;

import java.util.Arrays;

import org.hipparchus.complex.Complex;

import magneton.moment.Mixing;
import magneton.moment.MomentMatrix;
import magneton.moment.MomentMatrix.Basis;
import magneton.moment.TransitionMoments;
import magneton.source.SolarComponent;

/** Limits on an effective solar moment carried to single elements of a moment matrix: limit / sqrt(weight). */
final class Conversions {
    private static final Mixing MIXING = Mixing.of(Beams.REFERENCE);
    /** Of the 7Be line. */
    private static final double BERYLLIUM_MEV = 0.8618;
    /** Published limits on mu_eff, Bohr magnetons: arXiv:1707.09355 and 1510.01684. */
    private static final double BOREXINO = 2.8e-11;
    private static final double CANAS = 3.1e-11;

    private Conversions() {}

    /** Element j, i of the mass basis with the mass states of a nu_e in vacuum, as published. */
    static double massElement(int j, int i) {
        Complex[][] unit = new Complex[3][3];
        for (Complex[] row : unit) {
            Arrays.fill(row, Complex.ZERO);
        }
        unit[j][i] = Complex.ONE;
        if (i != j) {
            unit[i][j] = Complex.ONE.negate();
        }
        return BOREXINO / new TransitionMoments(new MomentMatrix(unit), MIXING, 0, true).incoherent(vacuum());
    }

    /**
     * A moment of one flavour as it arrives: 0 e, 1 mu, 2 tau; muon and tau share what is not e alike, as published.
     */
    static double flavour(int generation) {
        double[] states = Beams.sun().massProbabilities(SolarComponent.BE7, BERYLLIUM_MEV);
        double electrons = Beams.sun().flavourProbability(states, 0);
        return BOREXINO / Math.sqrt(generation == 0 ? electrons : (1 - electrons) / 2);
    }

    /** Lambda_k alone, with the mass states in vacuum. */
    static double majorana(int k) {
        Complex[] lambda = {Complex.ZERO, Complex.ZERO, Complex.ZERO};
        lambda[k] = Complex.ONE;
        MomentMatrix unit = MomentMatrix.majorana(lambda, Basis.MASS, MIXING);
        return CANAS / new TransitionMoments(unit, MIXING, 0, true).incoherent(vacuum());
    }

    private static double[] vacuum() {
        return new double[] {MIXING.probability(0, 0), MIXING.probability(0, 1), MIXING.probability(0, 2)};
    }
}
