package magneton.process;

import magneton.constant.Constants;

/**
 * Vector and axial couplings of neutrinos to electrons, by generation (e, mu, tau). For antineutrinos g_A changes sign.
 *
 * @param vector g_V
 * @param axial g_A
 */
public record ElectronCouplings(double[] vector, double[] axial) {
    /** With radiative corrections at low momentum transfer (arXiv:2207.05036): the default. */
    public static ElectronCouplings radiative() {
        return new ElectronCouplings(new double[] {0.9521, -0.0397, -0.0353}, new double[] {0.4938, -0.5062, -0.5062});
    }

    /** Tree level: g_V = +-1/2 + 2 s, g_A = +-1/2, upper signs for nu_e. */
    public static ElectronCouplings tree(double sin2ThetaW) {
        if (!(sin2ThetaW > 0 && sin2ThetaW < 1)) {
            throw new IllegalArgumentException("sin2-theta-w: " + sin2ThetaW + " is not between 0 and 1");
        }
        double other = -0.5 + 2 * sin2ThetaW;
        return new ElectronCouplings(
                new double[] {0.5 + 2 * sin2ThetaW, other, other}, new double[] {0.5, -0.5, -0.5});
    }

    /** Tree level with the low-energy mixing angle 0.23863. */
    public static ElectronCouplings tree() {
        return tree(Constants.SIN2_THETA_W);
    }
}
