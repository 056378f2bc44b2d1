package magneton.sampling;

import java.util.Arrays;

import magneton.process.Kinematics;
import magneton.process.TwoBodyLaw;

/**
 * The law of a piece times T^s, s = 1 where its cells lie in ln T, and a rigorous upper bound of it on rectangles.
 *
 * <p>A sum of monomials c E^-k T^p, which are monotone in E and in T: the largest value of each is at a corner.
 */
final class LawBound {
    /** Of a sum of bounds. */
    private static final double ROUNDING = 1e-12;

    private final TwoBodyLaw law;
    private final WeightPolynomial weight;
    private final int monomials;
    private final double[] coefficient;
    private final int[] powerOfInverseEnergy;
    private final int[] powerOfRecoil;

    LawBound(Piece piece) {
        law = piece.channel().law();
        weight = piece.weight();
        int shift = TwoBodyLaw.MIN_POWER + (piece.logarithmic() ? 1 : 0);
        double[][] rows = law.coefficients();
        double[] c = new double[rows.length * rows[0].length];
        int[] k = new int[c.length];
        int[] p = new int[c.length];
        int n = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int j = 0; j < rows[row].length; j++) {
                if (rows[row][j] != 0) {
                    c[n] = rows[row][j];
                    k[n] = row;
                    p[n++] = j + shift;
                }
            }
        }
        monomials = n;
        coefficient = Arrays.copyOf(c, n);
        powerOfInverseEnergy = k;
        powerOfRecoil = p;
    }

    /** The law times T^s at (E, T), MeV; 0 outside phase space. */
    double at(double energyMeV, double recoilMeV) {
        if (!Kinematics.allowed(energyMeV, recoilMeV, law.targetMassMeV(), law.finalMassMeV())) {
            return 0;
        }
        double inverse = 1 / energyMeV;
        double sum = 0;
        for (int i = 0; i < monomials; i++) {
            sum += coefficient[i] * power(inverse, powerOfInverseEnergy[i]) * power(recoilMeV, powerOfRecoil[i]);
        }
        return Math.max(0, sum) * (weight == null ? 1 : weight.at(recoilMeV));
    }

    /** At least its largest value for E in [e1, e2] and T in [t1, t2], MeV. */
    double largest(double e1, double e2, double t1, double t2) {
        double bound = 0;
        for (int i = 0; i < monomials; i++) {
            double p1 = power(t1, powerOfRecoil[i]);
            double p2 = power(t2, powerOfRecoil[i]);
            bound += coefficient[i] > 0
                    ? coefficient[i] * (Math.max(p1, p2) * power(1 / e1, powerOfInverseEnergy[i]))
                    : coefficient[i] * (Math.min(p1, p2) * power(1 / e2, powerOfInverseEnergy[i]));
        }
        return Math.max(0, bound) * (weight == null ? 1 : weight.max(t1, t2)) * (1 + ROUNDING);
    }

    private static double power(double x, int power) {
        return switch (power) {
            case -2 -> 1 / (x * x);
            case -1 -> 1 / x;
            case 0 -> 1;
            case 1 -> x;
            case 2 -> x * x;
            default -> x * x * x;
        };
    }
}
