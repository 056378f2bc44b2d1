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
}
