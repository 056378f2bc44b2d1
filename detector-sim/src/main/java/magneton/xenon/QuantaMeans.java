package magneton.xenon;

import org.hipparchus.special.Erf;

/**
 * Mean numbers that govern the quanta of a recoil in the NEST model, from {@link NestYields}.
 *
 * @param quanta mean number of quanta
 * @param ionShare ions over quanta before recombination
 * @param recombination share of ions that recombine, 0 to 1
 * @param omega width of recombination fluctuations, as a share of the ions
 */
public record QuantaMeans(double quanta, double ionShare, double recombination, double omega) {
    /** Which electron recoils the yields of electrons are those of. */
    public enum ElectronModel {
        /** Beta electrons; the usual choice for neutrino-electron scattering. */
        BETA,
        /** Gamma rays and photo-absorption. */
        GAMMA,
        /** Weighted mean of the two, as NEST offers for neutrinos on bound electrons. */
        MIXED
    }

    /** Electrons of {@code energyKeV}. */
    static QuantaMeans electron(NestModel model, NestYields yields, ElectronModel kind, double energyKeV) {
        double charge = switch (kind) {
            case BETA -> yields.betaCharge(energyKeV);
            case GAMMA -> yields.gammaCharge(energyKeV);
            case MIXED -> {
                double gamma = gammaWeight(model.fieldVPerCm(), energyKeV);
                yield gamma * yields.gammaCharge(energyKeV) + (1 - gamma) * yields.betaCharge(energyKeV);
            }
        };
        double quanta = yields.electronQuanta() * energyKeV;
        double share = clamp(model.electronCharge() * charge * energyKeV / quanta);
        double ratio = yields.excitonRatio(energyKeV);
        double recombination = clamp(1 - (1 + ratio) * share);
        return new QuantaMeans(quanta, 1 / (1 + ratio), recombination, electronOmega(model, share));
    }

    /** Nuclear recoils of {@code energyKeV} (keVnr). */
    static QuantaMeans nucleus(NestModel model, NestYields yields, double energyKeV, int nucleons) {
        double electrons = Math.max(yields.nuclearCharge(energyKeV, nucleons) * energyKeV, 0);
        double quanta = electrons + yields.nuclearLight(energyKeV, nucleons) * energyKeV;
        if (!(quanta > 0)) {
            return new QuantaMeans(0, 1, 0, 0);
        }
        double thomasImel = yields.thomasImel();
        double ions = 4 / thomasImel * (StrictMath.exp(electrons * thomasImel / 4) - 1);
        double ratio = Math.max((quanta - ions) / ions, 0);
        if (energyKeV < 1) {
            ratio = Math.min(ratio, 1);
        }
        if (energyKeV > 100) {
            ratio = Math.max(ratio, yields.excitonRatio(1e3));
        }
        double share = electrons / quanta;
        double[] w = model.widths();
        double omega = w[2] * StrictMath.exp(-(share - w[3]) * (share - w[3]) / (2 * w[4] * w[4]));
        return new QuantaMeans(quanta, 1 / (1 + ratio), clamp(1 - (1 + ratio) * share), omega);
    }

    /** Skew bump in the charge share, scaled to its amplitude at the mode. */
    private static double electronOmega(NestModel model, double share) {
        double[] w = model.widths();
        double amplitude = 0.07
                + (w[7] - 0.07) / StrictMath.pow(1 + StrictMath.pow(model.fieldVPerCm() / 295.2, 251.6), 0.0069114);
        double mode = w[8] + Math.sqrt(2 / Math.PI) * w[10] * w[9] / Math.sqrt(1 + w[10] * w[10]);
        return Math.max(amplitude * bump(w, share) / bump(w, mode), 0);
    }

    private static double bump(double[] w, double share) {
        double z = (share - w[8]) / w[9];
        return StrictMath.exp(-0.5 * z * z) * (1 + Erf.erf(w[10] * z / Math.sqrt(2)));
    }

    private static double gammaWeight(double field, double energyKeV) {
        double rise = 1 - 1 / (1 + StrictMath.pow(field / 421.15, 3.27));
        return clamp(0.23 + 0.77 * Erf.erf(2.95 * (StrictMath.log(energyKeV) - 1.44)) * rise);
    }

    private static double clamp(double x) {
        return Math.min(Math.max(x, 0), 1);
    }
}
