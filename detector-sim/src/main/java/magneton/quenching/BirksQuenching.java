package magneton.quenching;

import java.util.Arrays;
import java.util.Optional;

import magneton.interpolation.PiecewiseLinear;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Birks' law for electrons in an organic scintillator: visible energy {@code int_0^T dE / (1 + kB dE/dx)}, scaled so
 * that 1 MeV stays 1 MeV, where light yields are quoted. Stopping power: collision formula of Berger and Seltzer (ICRU
 * 37) for pseudocumene (Z/A 0.549, I 62 eV, 0.88 g/cm3) without density effect (5 % high at 1 MeV), held below 2 keV.
 * Nuclear recoils give no light.
 *
 * @param kbCmPerMeV Birks' constant, cm/MeV (about 0.01)
 */
public final class BirksQuenching implements Quenching {
    private static final double ELECTRON_KEV = 510.99895;
    private static final double CHARGE_OVER_MASS = 0.549;
    private static final double MEAN_EXCITATION_KEV = 0.062;
    private static final double DENSITY = 0.88;
    private static final double HELD_BELOW_KEV = 2;
    private static final int KNOTS = 2000;
    private static final double LOW_KEV = 0.01;
    private static final double HIGH_KEV = 2e4;

    private final double kb;
    /** Factor against ln T. */
    private final PiecewiseLinear curve;

    public BirksQuenching(double kbCmPerMeV) {
        if (!(kbCmPerMeV >= 0 && kbCmPerMeV <= 0.1)) {
            throw new IllegalArgumentException("quenching.birks.kb must be 0 to 0.1 cm/MeV, not " + kbCmPerMeV);
        }
        kb = kbCmPerMeV;
        double[] logEnergy = new double[KNOTS];
        double[] factor = new double[KNOTS];
        double step = StrictMath.log(HIGH_KEV / LOW_KEV) / (KNOTS - 1);
        double visible = LOW_KEV * share(LOW_KEV);
        for (int i = 0; i < KNOTS; i++) {
            logEnergy[i] = StrictMath.log(LOW_KEV) + i * step;
            double energy = StrictMath.exp(logEnergy[i]);
            if (i > 0) {
                double before = StrictMath.exp(logEnergy[i - 1]);
                double middle = 0.5 * (before + energy);
                visible += (energy - before) / 6 * (share(before) + 4 * share(middle) + share(energy));
            }
            factor[i] = visible / energy;
        }
        double atMeV = new PiecewiseLinear(logEnergy, factor).value(StrictMath.log(1e3));
        for (int i = 0; i < KNOTS; i++) {
            factor[i] /= atMeV;
        }
        curve = new PiecewiseLinear(logEnergy, factor);
    }

    /** Light per energy of a short step at an energy. */
    private double share(double energyKeV) {
        return 1 / (1 + kb * stoppingMeVPerCm(energyKeV));
    }

    /** Collision stopping power of electrons, MeV/cm. */
    static double stoppingMeVPerCm(double energyKeV) {
        double tau = Math.max(energyKeV, HELD_BELOW_KEV) / ELECTRON_KEV;
        double beta2 = tau * (tau + 2) / ((tau + 1) * (tau + 1));
        double excitation = MEAN_EXCITATION_KEV / ELECTRON_KEV;
        double f = 1 - beta2 + (tau * tau / 8 - (2 * tau + 1) * StrictMath.log(2)) / ((tau + 1) * (tau + 1));
        double log = StrictMath.log(tau * tau * (tau + 2) / (2 * excitation * excitation));
        return 0.153537 * CHARGE_OVER_MASS / beta2 * (log + f) * DENSITY;
    }

    @Override
    public String name() {
        return "birks";
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        return (recoilKeV, targetPdg, factor, n) -> Arrays.fill(factor, 0, n, 0);
    }

    @Override
    public Optional<Kernel> electronKernel(SimdMode mode, int capacity) {
        MathKernels math = MathKernels.of(mode);
        return Optional.of((recoilKeV, targetPdg, factor, n) -> {
            for (int i = 0; i < n; i++) {
                factor[i] = Math.max(recoilKeV[i], LOW_KEV);
            }
            math.log(factor, factor, n);
            curve.values(factor, factor, n);
        });
    }
}
