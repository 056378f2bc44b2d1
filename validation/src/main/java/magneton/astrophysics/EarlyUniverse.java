package magneton.astrophysics;

import magneton.constant.Constants;
import magneton.moment.DipoleConvention;

/**
 * The universe from 100 MeV to 5 keV with a heavy Dirac lepton N that couples to neutrinos and photons through a
 * transition moment: the effective number of neutrinos and the primordial helium it leaves. Energy is conserved between
 *
 * <pre>d(rho_ge)/dt = -H [4 rho_g + 3 (rho_e + p_e)] + q_d/2
 * d(rho_nu)/dt = -4 H rho_nu + q_d/2 + q_s
 * d(rho_N)/dt  = -3 H (1 + w) rho_N - q_d - q_s
 * d(n)/dt      = -3 H n - Gamma_0 M (n^2/rho_N - n_eq^2/rho_eq) - Gamma_e (n - n_eq)</pre>
 *
 * <p>with decays q_d = Gamma_0 M (n - n_eq), scattering on electrons q_s = Gamma_e (rho_N - rho_eq), Gamma_0 = mu^2
 * M^3/16 pi, Gamma_e = alpha mu^2 L n_e, w = [1 - (M n/rho_N)^2]/3, equilibrium at the mean of the two temperatures.
 * Photons, electrons and neutrinos share a temperature down to 2 MeV; neutrinos decouple there at once, and electrons
 * stay with the photons. Helium: Born rates ({@link WeakRates}), neutrons down to 73.5 keV, Y_p = 2 X_n. After
 * arXiv:2007.15563, simplified: N_eff of the Standard Model comes out as 3.018 (3.044 in full), Y_p as 0.2449.
 *
 * @param massMeV M; 0 for none
 * @param bohrMagnetons mu, with L = (mu/2) N sigma F nu
 * @param dilution share of its equilibrium density that N has at 100 MeV
 */
public record EarlyUniverse(double massMeV, double bohrMagnetons, double dilution) {
    /** What is left of a relic that decoupled above the electroweak scale: 10.75/106.75. */
    public static final double DILUTED = 10.75 / 106.75;

    private static final double START_MEV = 100;
    private static final double END_MEV = 0.005;
    private static final double DECOUPLING_MEV = 2;
    private static final double PLANCK_MEV = 1.220890e22;
    private static final double HBAR_MEV_S = 6.582119569e-22;
    /** Leading logarithm of scattering on electrons. */
    private static final double LOGARITHM = 5.5;
    private static final double PHOTONS = Math.PI * Math.PI / 15;
    private static final double NEUTRINOS = 3 * 7 / 8.0 * PHOTONS;
    /** (8/7) (11/4)^(4/3). */
    private static final double PER_NEUTRINO = 8 / 7.0 * Math.pow(11 / 4.0, 4 / 3.0);
    /** Where N is colder than this and holds less than this share of the energy, nothing is left of it. */
    private static final double COLD = 25;
    private static final double GONE = 1e-9;
    /** Error of N a step, of its equilibrium at the start. */
    private static final double NOISE = 1e-16;
    private static final int STEPS = 400;

    /** The Standard Model's. */
    public static final EarlyUniverse STANDARD = new EarlyUniverse(0, 0, 0);

    /**
     * What it leaves.
     *
     * @param neutrinos N_eff at 5 keV, N counted with them
     * @param helium mass fraction Y_p
     */
    public record Relics(double neutrinos, double helium) {}

    /** Rate of n -> p, per second, with photons and neutrinos at two temperatures. */
    public static double neutronToProtonPerS(double photonsMeV, double neutrinosMeV) {
        return WeakRates.at(photonsMeV, neutrinosMeV).neutronToProton();
    }

    /** Rate of p -> n, per second. */
    public static double protonToNeutronPerS(double photonsMeV, double neutrinosMeV) {
        return WeakRates.at(photonsMeV, neutrinosMeV).protonToNeutron();
    }

    /** Runs it: some hundredths of a second. */
    public Relics relics() {
        Expansion expansion = new Expansion();
        NeutronShare share = new NeutronShare();
        double ratio = Math.log(START_MEV / END_MEV);
        int decoupling = (int) Math.round(STEPS * Math.log(START_MEV / DECOUPLING_MEV) / ratio);
        double atDecoupling = Math.log(START_MEV / DECOUPLING_MEV);
        double from = 0;
        for (int i = 1; i <= STEPS; i++) {
            double to = i <= decoupling
                    ? atDecoupling * i / decoupling
                    : atDecoupling + (ratio - atDecoupling) * (i - decoupling) / (STEPS - decoupling);
            expansion.advance(from, to, i > decoupling);
            share.add(START_MEV * Math.exp(-to), expansion.neutrinoMeV(), expansion.y[0], expansion.hubblePerS());
            from = to;
        }
        return new Relics(expansion.effectiveNeutrinos(), 2 * share.value());
    }

    /** State: ln a, ln(rho_nu a^4), n a^3, rho_N a^4; s = ln(100 MeV/T) runs. */
    private final class Expansion {
        private final FermionGas electrons = new FermionGas(Constants.ELECTRON_MASS_MEV);
        private final FermionGas heavy = new FermionGas(massMeV);
        private final double mu2;
        private final double decayMeV;
        private final double[] y;
        private boolean present = massMeV > 0;
        private boolean decoupled;
        private double temperature = START_MEV;
        private double hubble;
        private final DormandPrince equations;

        Expansion() {
            double mu = DipoleConvention.HALF.couplingPerGeV(bohrMagnetons) * 1e-3;
            mu2 = mu * mu;
            decayMeV = mu2 * massMeV * massMeV * massMeV / (16 * Math.PI);
            double number = present ? dilution * heavy.number(START_MEV) : 0;
            double energy = present ? dilution * heavy.energy(START_MEV) : 0;
            y = new double[] {0, Math.log(NEUTRINOS * Math.pow(START_MEV, 4)), number, energy};
            double[] absolute = {1e-9, 1e-9, NOISE * heavy.number(START_MEV), NOISE * heavy.energy(START_MEV)};
            equations = new DormandPrince(this::slopes, 1e-8, absolute);
        }

        void advance(double from, double to, boolean afterDecoupling) {
            double energy = y[3] * Math.exp(-4 * y[0]);
            if (present && massMeV / temperature > COLD && energy < GONE * PHOTONS * Math.pow(temperature, 4)) {
                present = false;
                y[2] = 0;
                y[3] = 0;
            }
            decoupled = afterDecoupling;
            equations.advance(from, to, y);
            slopes(to, y, new double[y.length]);
        }

        private void slopes(double s, double[] state, double[] ds) {
            temperature = START_MEV * Math.exp(-s);
            double a = Math.exp(state[0]);
            double photons = PHOTONS * Math.pow(temperature, 4);
            double pairs = electrons.energy(temperature);
            double nu = decoupled ? Math.exp(state[1] - 4 * state[0]) : NEUTRINOS * Math.pow(temperature, 4);
            double number = present ? Math.max(state[2], 0) / (a * a * a) : 0;
            double energy = present ? Math.max(state[3], 0) / (a * a * a * a) : 0;
            hubble = Math.sqrt(8 * Math.PI / 3 * (photons + pairs + nu + energy)) / PLANCK_MEV;
            double decay = 0;
            double scattering = 0;
            double lost = 0;
            double stiffness = 1 / 3.0;
            if (present && energy > 0 && number > 0) {
                double mean = 0.5 * (temperature + Math.pow(nu / NEUTRINOS, 0.25));
                double numberEq = heavy.number(mean);
                double energyEq = heavy.energy(mean);
                double perTime = Constants.ALPHA * mu2 * LOGARITHM * electrons.number(temperature);
                decay = decayMeV * massMeV * (number - numberEq);
                scattering = perTime * (energy - energyEq);
                double back = energyEq > 0 ? numberEq * numberEq / energyEq : 0;
                lost = decayMeV * massMeV * (number * number / energy - back)
                        + perTime * (number - numberEq);
                double rest = massMeV * number / energy;
                stiffness = (1 - Math.min(rest * rest, 1)) / 3;
            }
            double heat = 4 * photons + electrons.heat(temperature) + (decoupled ? 0 : 4 * nu);
            double work = 4 * photons + 3 * (pairs + electrons.pressure(temperature)) + (decoupled ? 0 : 4 * nu);
            double gain = decoupled ? decay / 2 : decay + scattering;
            // d(ln T)/d(ln a) = -(work - gain/H) / heat; s runs against ln T.
            double perS = heat / (work - gain / hubble);
            ds[0] = perS;
            ds[1] = decoupled ? perS * (decay / 2 + scattering) / (nu * hubble) : 4 * (perS - 1);
            ds[2] = -perS * lost * a * a * a / hubble;
            ds[3] = perS * ((1 - 3 * stiffness) * state[3] - (decay + scattering) * a * a * a * a / hubble);
        }

        double neutrinoMeV() {
            return decoupled ? Math.pow(Math.exp(y[1] - 4 * y[0]) / NEUTRINOS, 0.25) : temperature;
        }

        double hubblePerS() {
            return hubble / HBAR_MEV_S;
        }

        double effectiveNeutrinos() {
            double energy = Math.exp(-4 * y[0]) * (Math.exp(y[1]) + Math.max(y[3], 0));
            return PER_NEUTRINO * energy / (PHOTONS * Math.pow(temperature, 4));
        }
    }
}
