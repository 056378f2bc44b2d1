package magneton.astrophysics;

import java.util.function.DoubleUnaryOperator;

import magneton.constant.Constants;
import magneton.rate.Quadrature;

/**
 * Rates of n -> p and p -> n by electrons at one temperature and neutrinos at another, per second: Born amplitudes
 * normalised to the mean life of the neutron, p_e E_e E_nu^2 times occupation numbers. No radiative or recoil
 * corrections.
 *
 * @param neutronToProton 1/s
 * @param protonToNeutron 1/s
 */
record WeakRates(double neutronToProton, double protonToNeutron) {
    private static final double ELECTRON = Constants.ELECTRON_MASS_MEV;
    /** Neutron less proton. */
    private static final double Q = 1.29333236;
    private static final double NEUTRON_LIFE_S = 879.4;
    private static final int PANELS = 6;
    /** Of decay in vacuum. */
    private static final double SCALE = 1 / (NEUTRON_LIFE_S * between(ELECTRON, Q, energy -> square(Q - energy)));

    static WeakRates at(double photonsMeV, double neutrinosMeV) {
        DoubleUnaryOperator e = energy -> 1 / (Math.exp(energy / photonsMeV) + 1);
        DoubleUnaryOperator nu = energy -> 1 / (Math.exp(energy / neutrinosMeV) + 1);
        double toProton = between(ELECTRON, Q, x -> square(Q - x) * free(nu, Q - x) * free(e, x));
        double toNeutron = between(ELECTRON, Q, x -> square(Q - x) * nu.applyAsDouble(Q - x) * e.applyAsDouble(x));
        double hot = Math.max(photonsMeV, neutrinosMeV);
        double[] edges = {ELECTRON, Q, Q + 2 * hot, Q + 8 * hot, Q + 20 * hot, Q + 45 * hot};
        for (int i = 1; i < edges.length; i++) {
            double from = edges[i - 1];
            double to = edges[i];
            if (i > 1) {
                toProton += between(from, to, x -> square(x - Q) * nu.applyAsDouble(x - Q) * free(e, x));
                toNeutron += between(from, to, x -> square(x - Q) * free(nu, x - Q) * e.applyAsDouble(x));
            }
            toProton += between(from, to, x -> square(x + Q) * free(nu, x + Q) * e.applyAsDouble(x));
            toNeutron += between(from, to, x -> square(x + Q) * nu.applyAsDouble(x + Q) * free(e, x));
        }
        return new WeakRates(SCALE * toProton, SCALE * toNeutron);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double free(DoubleUnaryOperator occupied, double energy) {
        return 1 - occupied.applyAsDouble(energy);
    }

    /** Int p E f(E) dE between electron energies, over the rapidity t: E = m cosh t. */
    private static double between(double from, double to, DoubleUnaryOperator f) {
        double low = rapidity(from);
        double high = rapidity(to);
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            sum += Quadrature.legendre(t -> {
                double energy = ELECTRON * Math.cosh(t);
                double momentum = ELECTRON * Math.sinh(t);
                return momentum * momentum * energy * f.applyAsDouble(energy);
            }, low + (high - low) * i / PANELS, low + (high - low) * (i + 1) / PANELS);
        }
        return sum;
    }

    private static double rapidity(double energy) {
        double ratio = energy / ELECTRON;
        return Math.log(ratio + Math.sqrt(ratio * ratio - 1));
    }
}
