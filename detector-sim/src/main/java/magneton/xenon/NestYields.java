package magneton.xenon;

import org.hipparchus.special.Erf;

import magneton.constant.Constants;

/**
 * Mean yields of liquid xenon in the NEST model (Szydagis et al., arXiv:2211.10726; parameters of the version named in
 * {@code nest_parameters.csv}): quanta per keV in charge and light for beta, gamma and nuclear recoils. Validity: about
 * 0.1 keV to some hundred keV, 10 to 4000 V/cm. The light yield is what the quanta leave; below about 0.3 keV of the
 * beta model that is negative, as in NEST.
 */
public final class NestYields {
    private static final double XENON_MOLAR_MASS = 131.293;

    private final double field;
    private final double density;
    private final double[] nr;
    private final double[] er;
    private final double workKeV;
    private final double excitonRatio;

    public NestYields(NestModel model) {
        field = model.fieldVPerCm();
        density = model.densityGPerCm3();
        nr = model.nuclear();
        er = model.electron();
        double electronsPerCm3 = density / XENON_MOLAR_MASS * Constants.AVOGADRO * 54;
        workKeV = 1e-3 * (18.7263 - 1.01e-23 * electronsPerCm3) * 1.1716263;
        excitonRatio = 0.067366 + 0.039693 * density;
    }

    /** Mean energy per quantum, keV (13.55 eV at 2.861 g/cm3). */
    public double workKeV() {
        return workKeV;
    }

    /** Excitons per ion made by electrons of {@code energyKeV}. */
    public double excitonRatio(double energyKeV) {
        return excitonRatio * Erf.erf(0.05 * energyKeV);
    }

    /** Quanta per keV of electrons. */
    public double electronQuanta() {
        return 1 / workKeV;
    }

    /** Charge yield of beta electrons, electrons per keV. */
    public double betaCharge(double energyKeV) {
        double e = energyKeV;
        double m1 = own(er[0], 30.66 + step(6.1978 - 30.66, field / 73.855, 2.0318, 0.41883));
        double m2 = own(er[1], 77.2931084);
        double m3 = own(er[2], 0.13946236 * StrictMath.log10(field) + 0.52561312);
        double m4 = own(er[3], 1.82217496 + step(2.82528809 - 1.82217496, field / 144.65029656, -2.80532006, 1));
        double m5 = own(er[4], electronQuanta() / (1 + excitonRatio(e)) - m1);
        double m7 = own(er[6], 7.02921301 + step(98.27936794 - 7.02921301, field / 256.48156448, 1.29119251, 1));
        double m8 = own(er[7], 4.285781736);
        double m9 = own(er[8], 0.3344049589);
        double m10 = own(er[9], 0.0508273937 + step(0.1166087199 - 0.0508273937, field / 139.260460, -0.65763592, 1));
        double charge = m1 + step(m2 - m1, e / m3, m4, m9) + m5 - step(m5, e / m7, m8, m10);
        return er[5] < 0 ? charge * densityFactor(density) / densityFactor(2.9) : charge;
    }

    /** Charge yield of gamma rays and photo-absorption, electrons per keV. */
    public double gammaCharge(double energyKeV) {
        double m1 = 33.951 + step(3.3284 - 33.951, field / 165.34, 0.72665, 1);
        double m2 = electronQuanta();
        double m5 = 23.156 + step(10.737 - 23.156, field / 34.195, 0.87459, 1);
        double m7 = 66.825 + step(829.25 - 66.825, field / (240720 * StrictMath.pow(density, -8.2076)), 0.83344, 1);
        return m1 + step(m2 - m1, energyKeV / 2, 2, 1) + m5 - step(m5, energyKeV / m7, 2, 1);
    }

    /** Thomas-Imel parameter of nuclear recoils. */
    public double thomasImel() {
        return nr[2] * StrictMath.pow(field, nr[3]) * StrictMath.pow(density / 2.9, 0.3);
    }

    /** Charge yield of nuclear recoils, electrons per keVnr. */
    public double nuclearCharge(double energyKeV, int nucleons) {
        return massFactor(nucleons) * rawNuclearCharge(energyKeV);
    }

    /** Light yield of nuclear recoils, photons per keVnr. */
    public double nuclearLight(double energyKeV, int nucleons) {
        double light = Math.max(nr[0] * StrictMath.pow(energyKeV, nr[1] - 1) - rawNuclearCharge(energyKeV), 0);
        double fall = StrictMath.pow(1 + StrictMath.pow(energyKeV / nr[7], nr[8]), -nr[11]);
        return massFactor(nucleons) * light * (1 - fall);
    }

    private double rawNuclearCharge(double energyKeV) {
        double rise = 1 - StrictMath.pow(1 + StrictMath.pow(energyKeV / nr[5], nr[6]), -nr[10]);
        return rise / (thomasImel() * StrictMath.pow(energyKeV + nr[4], nr[9]));
    }

    private static double massFactor(int nucleons) {
        return Math.sqrt(XENON_MOLAR_MASS / nucleons);
    }

    private static double own(double given, double builtIn) {
        return given < 0 ? builtIn : given;
    }

    /** {@code height / (1 + x^a)^b}. */
    private static double step(double height, double x, double a, double b) {
        return height / StrictMath.pow(1 + StrictMath.pow(x, a), b);
    }

    private static double densityFactor(double rho) {
        double packed = StrictMath.pow(1 / 2.9, 0.3) * StrictMath.pow(1 / 2.9, 1.4) * StrictMath.pow(rho, 1.7);
        return StrictMath.pow(rho, -1.7) * StrictMath.log(1 + packed);
    }
}
