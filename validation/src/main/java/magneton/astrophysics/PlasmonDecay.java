package magneton.astrophysics;

import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

import magneton.constant.Constants;
import magneton.moment.DipoleConvention;
import magneton.rate.Quadrature;

/**
 * Energy loss of a stellar plasma by transverse plasmons that decay to a neutrino and a lepton N of mass M through a
 * transition moment:
 *
 * <pre>Q = Int k^2 dk/pi^2 Int dK^2/pi  R omega Gamma / (e^(omega/T) - 1),  K^2 from M^2
 * R = omega Gamma_T / [(K^2 - omega_p^2)^2 + (omega Gamma_T)^2],  Gamma_T = 8 pi alpha^2 n_e / (3 m_e^2)
 * omega Gamma = mu^2 K^4/(24 pi) (1 - M^2/K^2)^2 (1 + 2 M^2/K^2)</pre>
 *
 * <p>arXiv:2007.15563, 1910.10568. Longitudinal plasmons are left out. In a helium core at ignition the uncertainty is
 * that of the limit at M = 0, which varies between 1.2e-12 and 6e-12 Bohr magnetons with cluster and stellar model
 * (arXiv:2007.03694, 2307.13050).
 *
 * @param plasmaKeV plasma frequency, keV
 * @param temperatureKeV keV
 * @param electronsPerCm3 electron density, cm^-3
 */
public record PlasmonDecay(double plasmaKeV, double temperatureKeV, double electronsPerCm3) {
    /** Core of a red giant before helium ignites: 18 keV, 8.6 keV, 3e29 cm^-3. */
    public static final PlasmonDecay RED_GIANT = new PlasmonDecay(18, 8.6, 3e29);

    private static final double ELECTRON_KEV = Constants.ELECTRON_MASS_MEV * Constants.KEV_PER_MEV;
    private static final double HBARC_KEV_CM = Constants.HBARC_MEV_FM * Constants.KEV_PER_MEV * 1e-13;
    private static final double HBAR_KEV_S = 6.582119569e-19;
    private static final double ERG_PER_KEV = 1.602176634e-9;
    /** Energies beyond this many temperatures do not matter. */
    private static final double HIGHEST = 70;
    private static final int PANELS = 64;

    /** Photon width in keV by Thomson scattering. */
    public double thomsonWidthKeV() {
        double density = electronsPerCm3 * Math.pow(HBARC_KEV_CM, 3);
        return 8 * Math.PI * Constants.ALPHA * Constants.ALPHA * density / (3 * ELECTRON_KEV * ELECTRON_KEV);
    }

    /**
     * Energy lost per volume and time, keV^5.
     *
     * @param bohrMagnetons mu, with L = (mu/2) N sigma F nu
     * @param massKeV M, keV
     */
    public double lossKeV5(double bohrMagnetons, double massKeV) {
        double mu = DipoleConvention.HALF.couplingPerGeV(bohrMagnetons) * 1e-6;
        double highest = HIGHEST * temperatureKeV;
        double[] edges = panels(massKeV * massKeV, highest * highest);
        double integral = 0;
        for (int i = 1; i < edges.length; i++) {
            integral += Quadrature.legendre(
                    k2 -> decay(k2, massKeV * massKeV) * plasmons(k2, highest), edges[i - 1], edges[i]);
        }
        return mu * mu * integral;
    }

    /** The same of plasmons as particles of mass omega_p, for M below it. */
    public double narrowLossKeV5(double bohrMagnetons, double massKeV) {
        double mu = DipoleConvention.HALF.couplingPerGeV(bohrMagnetons) * 1e-6;
        double plasma2 = plasmaKeV * plasmaKeV;
        double number = overMomenta(HIGHEST * temperatureKeV, k -> k * k * bose(Math.sqrt(k * k + plasma2)));
        return mu * mu * decay(plasma2, massKeV * massKeV) * number / (Math.PI * Math.PI);
    }

    /** keV^5 as erg/(cm^3 s). */
    public static double ergPerCm3S(double keV5) {
        return keV5 * ERG_PER_KEV / (Math.pow(HBARC_KEV_CM, 3) * HBAR_KEV_S);
    }

    /** Limit on mu at a mass from the limit at M = 0: equal losses. */
    public double limit(double massKeV, double limitAtZero) {
        return limitAtZero * Math.sqrt(lossKeV5(1, 0) / lossKeV5(1, massKeV));
    }

    /** omega Gamma over mu^2. */
    private static double decay(double k2, double mass2) {
        double share = mass2 / k2;
        return k2 * k2 / (24 * Math.PI) * (1 - share) * (1 - share) * (1 + 2 * share);
    }

    /** Spectral density and occupation, integrated over momenta. */
    private double plasmons(double k2, double highest) {
        double width = thomsonWidthKeV();
        double off = k2 - plasmaKeV * plasmaKeV;
        double most = Math.sqrt(Math.max(highest * highest - k2, 0));
        return overMomenta(most, k -> {
            double omega = Math.sqrt(k * k + k2);
            double broad = omega * width;
            return k * k * broad / (off * off + broad * broad) * bose(omega);
        }) / (Math.PI * Math.PI * Math.PI);
    }

    private double bose(double omega) {
        return 1 / Math.expm1(omega / temperatureKeV);
    }

    private static double overMomenta(double most, DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            sum += Quadrature.legendre(f, most * i / PANELS, most * (i + 1) / PANELS);
        }
        return sum;
    }

    /** Edges at distances from the resonance that grow by half each. */
    private double[] panels(double from, double to) {
        double resonance = plasmaKeV * plasmaKeV;
        TreeSet<Double> edges = new TreeSet<>();
        edges.add(from);
        edges.add(to);
        for (double step = 0.1 * plasmaKeV * thomsonWidthKeV(); step < to; step *= 1.5) {
            edges.add(resonance - step);
            edges.add(resonance + step);
        }
        return edges.subSet(from, true, to, true).stream().mapToDouble(Double::doubleValue).toArray();
    }
}
