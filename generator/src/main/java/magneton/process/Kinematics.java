package magneton.process;

/**
 * Exact two-body kinematics of nu(E) + X(M at rest) -> N(m) + X(recoil T). All energies and masses in MeV.
 *
 * <p>Angles follow from energy-momentum conservation: with p = sqrt(T (T + 2M)) the recoil momentum,
 * cos(theta) = [T (E + M) + m^2/2] / (E p). Limits T-+ solve cos(theta) = 1 (arXiv:2406.07477 with the recoil angle
 * corrected to m^2/2).
 */
public final class Kinematics {
    private Kinematics() {}

    /** E^2 p^2 sin^2(theta), positive inside phase space, in MeV^4 and free of large cancellations. */
    public static double discriminant(double energy, double recoil, double target, double finalMass) {
        double m2 = finalMass * finalMass;
        return recoil * target * (2 * energy * energy - recoil * (2 * energy + target))
                - m2 * (recoil * (energy + target) + 0.25 * m2);
    }

    /** Whether energy E can give recoil T. */
    public static boolean allowed(double energy, double recoil, double target, double finalMass) {
        return recoil <= energy && discriminant(energy, recoil, target, finalMass) >= 0;
    }

    /** Lowest neutrino energy that can give recoil T: (M T + m^2/2) / (p - T). */
    public static double minEnergy(double recoil, double target, double finalMass) {
        double p = Math.sqrt(recoil * (recoil + 2 * target));
        // p - T = 2 M T / (p + T), without cancellation for large T
        return (target * recoil + 0.5 * finalMass * finalMass) * (p + recoil) / (2 * target * recoil);
    }

    /** Lowest neutrino energy that can give some recoil in [from, to], 0 at most {@code from} below {@code to}. */
    public static double lowestEnergy(double from, double to, double target, double finalMass) {
        if (finalMass == 0) {
            return from > 0 ? minEnergy(from, target, 0) : 0;
        }
        // E(T) falls down to the threshold and rises after it.
        double threshold = threshold(target, finalMass);
        double turn = maxRecoil(threshold * (1 + 1e-15), target, finalMass);
        if (turn >= from && turn <= to) {
            return threshold;
        }
        double high = minEnergy(to, target, finalMass);
        return from > 0 ? Math.min(minEnergy(from, target, finalMass), high) : high;
    }

    /** Production threshold m + m^2 / 2M. */
    public static double threshold(double target, double finalMass) {
        return finalMass + finalMass * finalMass / (2 * target);
    }

    /** Highest recoil at energy E; NaN below the production threshold. */
    public static double maxRecoil(double energy, double target, double finalMass) {
        if (finalMass == 0) {
            return 2 * energy * energy / (target + 2 * energy);
        }
        double m2 = finalMass * finalMass;
        double b = 2 * target * energy - m2;
        double root = b * b - 4 * target * target * m2;
        if (energy < threshold(target, finalMass)) {
            return Double.NaN;
        }
        return (2 * target * energy * energy - m2 * (energy + target) + energy * Math.sqrt(Math.max(0, root)))
                / (2 * target * (target + 2 * energy));
    }

    /** Lowest recoil at energy E (0 for a massless final state), from the product of the roots; NaN below threshold. */
    public static double minRecoil(double energy, double target, double finalMass) {
        if (finalMass == 0) {
            return 0;
        }
        double m2 = finalMass * finalMass;
        return m2 * m2 / (4 * target * (target + 2 * energy) * maxRecoil(energy, target, finalMass));
    }

    /** cos(theta) of the recoil. */
    public static double cosTheta(double energy, double recoil, double target, double finalMass) {
        double p = Math.sqrt(recoil * (recoil + 2 * target));
        return (recoil * (energy + target) + 0.5 * finalMass * finalMass) / (energy * p);
    }
}
