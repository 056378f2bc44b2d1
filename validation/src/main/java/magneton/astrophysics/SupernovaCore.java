package magneton.astrophysics;

import java.util.function.DoubleUnaryOperator;

import magneton.constant.Constants;
import magneton.moment.DipoleConvention;
import magneton.rate.Quadrature;

/**
 * Energy loss of a proto-neutron star in one zone by leptons N of mass M that escape: nu p -> N p through a transition
 * moment, screened at k_S, and nu gamma -> N. The bound is Raffelt's: 1e19 erg/g/s at 3e14 g/cm^3 and 30 MeV.
 *
 * <pre>d(sigma)/dt = alpha mu^2 [(1 - M^2/4E^2)/t - M^4/(4 E^2 t^2)] t/(t + k_S^2),  t from 2E^2 - M^2 -+ 2 E p
 * k_S^2 = 4 pi alpha n_p/T + (4 alpha/pi) p_F^2</pre>
 *
 * <p>One zone, no absorption on the way out, heavy protons at rest: good to a factor of 2 to 3 (arXiv:2007.15563,
 * 2402.01624). Inverse decay: Q = g mu^2 M^6 T K_2(M/T) e^eta / (32 pi^3).
 *
 * @param temperatureMeV T
 * @param protonsMeV3 density of protons, MeV^3
 * @param fermiMeV their Fermi momentum, MeV
 * @param densityGPerCm3 of matter
 */
public record SupernovaCore(double temperatureMeV, double protonsMeV3, double fermiMeV, double densityGPerCm3) {
    /** 30 MeV, 3e14 g/cm^3, 0.3 electrons a nucleon. */
    public static final SupernovaCore SN1987A = new SupernovaCore(30, 4.16440e5, 231.024, 3e14);

    /** Raffelt's bound on the loss, erg/g/s. */
    public static final double BOUND = 1e19;

    private static final double HBARC_MEV_CM = Constants.HBARC_MEV_FM * 1e-13;
    private static final double HBAR_MEV_S = 6.582119569e-22;
    private static final double ERG_PER_MEV = 1.602176634e-6;
    private static final double HIGHEST = 60;
    private static final int PANELS = 256;

    /**
     * Neutrinos in the core.
     *
     * @param helicities of neutrinos that convert: 2 for nu and nubar of a flavour, 1 for nu alone
     * @param degeneracy chemical potential over temperature
     */
    public record Neutrinos(int helicities, double degeneracy) {
        /** One flavour and its antineutrinos, without chemical potential. */
        public static final Neutrinos THERMAL = new Neutrinos(2, 0);
        /** Trapped nu_e with a chemical potential of 5 T. */
        public static final Neutrinos TRAPPED = new Neutrinos(1, 5);
    }

    /** Upscattering cross section on a proton, MeV^-2. */
    public double sigmaMeV2(double energyMeV, double massMeV, double bohrMagnetons) {
        if (!(energyMeV > massMeV)) {
            return 0;
        }
        double mu = DipoleConvention.HALF.couplingPerGeV(bohrMagnetons) * 1e-3;
        double screening = screeningMeV2();
        double mass2 = massMeV * massMeV;
        double most = 2 * energyMeV * (energyMeV + Math.sqrt(energyMeV * energyMeV - mass2)) - mass2;
        double least = mass2 * mass2 / most;
        double screened = Math.log((most + screening) / (least + screening));
        double sum = (1 - mass2 / (4 * energyMeV * energyMeV)) * screened;
        if (least > 0) {
            sum -= mass2 * mass2 / (4 * energyMeV * energyMeV * screening) * (Math.log(most / least) - screened);
        }
        return Constants.ALPHA * mu * mu * sum;
    }

    private double screeningMeV2() {
        double debye = 4 * Math.PI * Constants.ALPHA * protonsMeV3 / temperatureMeV;
        return debye + 4 * Constants.ALPHA / Math.PI * fermiMeV * fermiMeV;
    }

    /** Loss per mass and time, erg/g/s. */
    public double lossErgPerGS(double massMeV, double bohrMagnetons, Neutrinos neutrinos) {
        double upscattering = neutrinos.helicities() * protonsMeV3 / (2 * Math.PI * Math.PI)
                * sum(HIGHEST * temperatureMeV, p -> {
                    double energy = Math.sqrt(p * p + massMeV * massMeV);
                    double occupied = 1 / (Math.exp(energy / temperatureMeV - neutrinos.degeneracy()) + 1);
                    return p * energy * energy * sigmaMeV2(energy, massMeV, bohrMagnetons) * occupied;
                });
        double perErg = ERG_PER_MEV / (Math.pow(HBARC_MEV_CM, 3) * HBAR_MEV_S);
        return (upscattering + inverseDecay(massMeV, bohrMagnetons, neutrinos)) * perErg / densityGPerCm3;
    }

    private double inverseDecay(double massMeV, double bohrMagnetons, Neutrinos neutrinos) {
        double mu = DipoleConvention.HALF.couplingPerGeV(bohrMagnetons) * 1e-3;
        double states = 2 * neutrinos.helicities();
        double x = massMeV / temperatureMeV;
        double bessel = massMeV > 0 ? sum(30, t -> Math.exp(-x * Math.cosh(t)) * Math.cosh(2 * t)) : 0;
        return states * mu * mu * Math.pow(massMeV, 6) * temperatureMeV * bessel * Math.exp(neutrinos.degeneracy())
                / (32 * Math.pow(Math.PI, 3));
    }

    /** Moment at which the loss reaches {@link #BOUND}. */
    public double limit(double massMeV, Neutrinos neutrinos) {
        return Math.sqrt(BOUND / lossErgPerGS(massMeV, 1, neutrinos));
    }

    /** Moment at which an N of an energy has a mean free path of a length: beyond it is trapped. */
    public double trapping(double energyMeV, double massMeV, double lengthCm) {
        double perCm3 = protonsMeV3 / Math.pow(HBARC_MEV_CM, 3);
        double perMu2 = sigmaMeV2(energyMeV, massMeV, 1) * HBARC_MEV_CM * HBARC_MEV_CM;
        return Math.sqrt(1 / (perCm3 * perMu2 * lengthCm));
    }

    private static double sum(double to, DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            sum += Quadrature.legendre(f, to * i / PANELS, to * (i + 1) / PANELS);
        }
        return sum;
    }
}
