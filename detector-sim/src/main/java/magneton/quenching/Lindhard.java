package magneton.quenching;

import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Lindhard quenching {@code k g / (1 + k g)} with {@code g = 3 eps^0.15 + 0.7 eps^0.6 + eps} and
 * {@code eps = 11.5 Z^(-7/3) T/keV} (Lindhard et al. 1963; Lewin and Smith 1996, doi:10.1016/S0927-6505(96)00047-3).
 *
 * <p>Without a k of its own each isotope has {@code k = 0.133 Z^(2/3) A^(-1/2)}: 0.157 in Ge, 0.146 in Si, 0.166 in Xe.
 * Measured in Ge: 0.162 +- 0.004 (arXiv:2202.03754, 0.4 to 6.3 keVnr), 0.179 +- 0.001 (arXiv:1608.03588). Safe above
 * about 1 keVnr in Ge and 4 keVnr in Si.
 */
public final class Lindhard implements Quenching {
    private static final int MAX_PROTONS = 128;
    private static final int MAX_NUCLEONS = 320;

    private final double k;
    /** eps per keV by Z. */
    private final double[] epsilonPerKeV = new double[MAX_PROTONS];
    /** Factors of Lindhard's k of an isotope, by Z and by A. */
    private final double[] kOfProtons = new double[MAX_PROTONS];
    private final double[] kOfNucleons = new double[MAX_NUCLEONS];

    private Lindhard(double k) {
        this.k = k;
        for (int z = 1; z < MAX_PROTONS; z++) {
            epsilonPerKeV[z] = 11.5 * StrictMath.pow(z, -7.0 / 3);
            kOfProtons[z] = 0.133 * StrictMath.pow(z, 2.0 / 3);
        }
        for (int a = 1; a < MAX_NUCLEONS; a++) {
            kOfNucleons[a] = 1 / StrictMath.sqrt(a);
        }
    }

    /** Lindhard's own k of each isotope. */
    public static Lindhard standard() {
        return new Lindhard(0);
    }

    /** One k for all isotopes, 0 &lt; k &lt;= 1. */
    public static Lindhard of(double k) {
        if (!(k > 0 && k <= 1)) {
            throw new IllegalArgumentException("quenching.lindhard.k must be above 0 and at most 1, not " + k);
        }
        return new Lindhard(k);
    }

    @Override
    public String name() {
        return "lindhard";
    }

    /** The fixed k, or 0 if each isotope has its own. */
    public double k() {
        return k;
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        return switch (Quenching.protons(targetPdg)) {
            case 14 -> new ValidRange(4, Double.POSITIVE_INFINITY);
            case 32 -> new ValidRange(1, Double.POSITIVE_INFINITY);
            default -> ValidRange.ALL;
        };
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        MathKernels math = MathKernels.of(mode);
        double[] epsilon = new double[capacity + 8];
        double[] strength = new double[capacity + 8];
        NucleusCache nuclei = new NucleusCache(
                pdg -> epsilonPerKeV[Quenching.protons(pdg)], pdg -> k > 0 ? k : standardK(pdg));
        return (recoilKeV, targetPdg, factor, n) -> {
            nuclei.lookUp(targetPdg, epsilon, strength, n);
            for (int i = 0; i < n; i++) {
                epsilon[i] = Math.max(epsilon[i] * recoilKeV[i], Double.MIN_NORMAL);
            }
            math.log(epsilon, factor, n);
            for (int i = 0; i < n; i++) {
                factor[i] *= 0.15;
            }
            math.exp(factor, factor, n);
            combine(epsilon, strength, factor, n);
        };
    }

    private double standardK(int pdg) {
        return kOfProtons[Quenching.protons(pdg)] * kOfNucleons[Quenching.nucleons(pdg)];
    }

    /** From eps^0.15 in {@code factor} to the factor; eps^0.6 is its fourth power. */
    private static void combine(double[] epsilon, double[] strength, double[] factor, int n) {
        for (int i = 0; i < n; i++) {
            double p = factor[i];
            double p2 = p * p;
            double g = Math.fma(0.7 * p2, p2, Math.fma(3, p, epsilon[i]));
            double kg = strength[i] * g;
            factor[i] = kg / (1 + kg);
        }
    }
}
