package magneton.sampling;

import java.util.ArrayList;
import java.util.List;

import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.process.FormFactor;
import magneton.process.Kinematics;
import magneton.process.TwoBodyLaw;
import magneton.rate.RecoilSpectrum;

/**
 * A channel on a window of recoil energy in which its weight is one polynomial: what one cell table samples.
 *
 * @param channel the channel
 * @param fromMeV lower edge of the window
 * @param toMeV upper edge of the window
 * @param weight the weight there, null for 1
 * @param rate integral of the channel's spectrum over the window, times scatterers per kg
 */
record Piece(Channel channel, double fromMeV, double toMeV, WeightPolynomial weight, double rate) {
    /** Largest error of a weight polynomial, relative to the largest weight in the window. */
    static final double WEIGHT_ERROR = 1e-9;

    /** The pieces of a channel; none if it has no phase space or no rate. */
    static List<Piece> of(Channel channel) {
        RecoilSpectrum spectrum = new RecoilSpectrum(channel);
        double[] breakpoints = spectrum.breakpointsKeV();
        List<Piece> pieces = new ArrayList<>();
        if (breakpoints.length >= 2) {
            double from = breakpoints[0];
            double to = breakpoints[breakpoints.length - 1];
            divide(spectrum, from, to, pieces);
        }
        return pieces;
    }

    private static void divide(RecoilSpectrum spectrum, double fromKeV, double toKeV, List<Piece> pieces) {
        Channel channel = spectrum.channel();
        FormFactor weight = channel.law().weight();
        double from = fromKeV / Constants.KEV_PER_MEV;
        double to = toKeV / Constants.KEV_PER_MEV;
        WeightPolynomial polynomial = null;
        if (weight != FormFactor.NONE) {
            polynomial = WeightPolynomial.fit(weight, from, to);
            if (polynomial.error() > WEIGHT_ERROR) {
                double middle = 0.5 * (fromKeV + toKeV);
                divide(spectrum, fromKeV, middle, pieces);
                divide(spectrum, middle, toKeV, pieces);
                return;
            }
        }
        double rate = channel.scatterersPerKg() * spectrum.integral(fromKeV, toKeV);
        if (rate > 0) {
            pieces.add(new Piece(channel, from, to, polynomial, rate));
        }
    }

    /** Whether the density rises as 1/T or faster at low T, so that cells are laid in ln T. */
    boolean logarithmic() {
        for (double[] row : channel.law().coefficients()) {
            if (row[0] != 0 || row[1] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Highest recoil that neutrino energies up to {@code energyMeV} reach; negative if none. */
    double maxRecoil(double energyMeV) {
        TwoBodyLaw law = channel.law();
        double max = Kinematics.maxRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV());
        return max >= 0 ? max : -1;
    }

    /** Lowest recoil that neutrino energies up to {@code energyMeV} reach (0 for a massless final state). */
    double minRecoil(double energyMeV) {
        TwoBodyLaw law = channel.law();
        return Kinematics.minRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV());
    }

    /** Lowest neutrino energy that reaches some recoil in [from, to]. */
    double minEnergy(double from, double to) {
        TwoBodyLaw law = channel.law();
        return Kinematics.lowestEnergy(from, to, law.targetMassMeV(), law.finalMassMeV());
    }

    /** Electrons that take part at T; constant between the steps. */
    double multiplicity(double recoilMeV) {
        return channel.multiplicity(recoilMeV * Constants.KEV_PER_MEV);
    }

    /** Weight and polynomial of the law at (E, T), without flux and electrons. */
    double law(double energyMeV, double recoilMeV) {
        TwoBodyLaw law = channel.law();
        if (!Kinematics.allowed(energyMeV, recoilMeV, law.targetMassMeV(), law.finalMassMeV())) {
            return 0;
        }
        double inverse = 1 / energyMeV;
        double sum = law.coefficient(0, recoilMeV)
                + inverse * (law.coefficient(1, recoilMeV) + inverse * law.coefficient(2, recoilMeV));
        return Math.max(0, sum) * (weight == null ? 1 : weight.at(recoilMeV));
    }

    /**
     * A rigorous upper bound of {@code T^s * law(E, T)} on a rectangle, s = 1 in ln T: every monomial is monotone in E
     * and in T, so its largest value is at a corner, and the sum of these bounds the sum.
     */
    double lawBound(double e1, double e2, double t1, double t2) {
        double[][] c = channel.law().coefficients();
        int s = logarithmic() ? 1 : 0;
        double bound = 0;
        double lowInverse = 1;
        double highInverse = 1;
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 5; j++) {
                double coefficient = c[k][j];
                if (coefficient != 0) {
                    int power = j + TwoBodyLaw.MIN_POWER + s;
                    double p1 = power(t1, power);
                    double p2 = power(t2, power);
                    double largest = Math.max(p1, p2) * highInverse;
                    double smallest = Math.min(p1, p2) * lowInverse;
                    bound += coefficient * (coefficient > 0 ? largest : smallest);
                }
            }
            highInverse /= e1;
            lowInverse /= e2;
        }
        double weightBound = weight == null ? 1 : weight.max(t1, t2);
        return Math.max(0, bound) * weightBound * (1 + 1e-12);
    }

    private static double power(double t, int power) {
        return switch (power) {
            case -2 -> 1 / (t * t);
            case -1 -> 1 / t;
            case 0 -> 1;
            case 1 -> t;
            case 2 -> t * t;
            default -> t * t * t;
        };
    }
}
