package magneton.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * Three-flavour mixing, normal ordering, in the standard parametrisation.
 *
 * @param sin2Theta12 sin^2 theta_12, 0 to 1
 * @param sin2Theta13 sin^2 theta_13, 0 to 1
 * @param sin2Theta23 sin^2 theta_23, 0 to 1
 * @param deltaCpDeg CP phase, degrees
 * @param dm21Ev2 m_2^2 - m_1^2, eV^2, above 0
 * @param dm31Ev2 m_3^2 - m_1^2, eV^2, above 0
 */
public record Oscillation(
        double sin2Theta12, double sin2Theta13, double sin2Theta23, double deltaCpDeg, double dm21Ev2, double dm31Ev2) {

    /** Name of the default set, {@link #nufit}. */
    public static final String DEFAULT = "nufit-6.0";

    /** 2 sqrt(2) G_F N_A / cm^3 for 1 MeV, eV^2 per (MeV mol/cm^3). */
    private static final double MATTER_EV2 = 2 * 7.632466e-14 * 1e6;

    public Oscillation {
        Require.within("sin2-theta12", sin2Theta12, 0, 1, "");
        Require.within("sin2-theta13", sin2Theta13, 0, 1, "");
        Require.within("sin2-theta23", sin2Theta23, 0, 1, "");
        Require.within("delta-cp", deltaCpDeg, -360, 360, "deg");
        Require.positive("dm21", dm21Ev2, "eV^2");
        Require.positive("dm31", dm31Ev2, "eV^2");
    }

    /**
     * A best fit of NuFIT (normal ordering): {@code nufit-5.2}, {@code nufit-5.3}, {@code nufit-6.0}, {@code nufit-6.1} with
     * atmospheric data of Super-Kamiokande, {@code nufit-6.0-without-sk}, {@code nufit-6.1-without-sk} without.
     */
    public static Oscillation nufit(String name) {
        Table table = Table.ofResource("/magneton/source/oscillation_parameters_nufit.csv");
        String[] release = table.text("release");
        String[] dataset = table.text("dataset");
        String[] names = new String[release.length];
        for (int i = 0; i < names.length; i++) {
            String base = release[i].replace('_', '-').toLowerCase(Locale.ROOT);
            names[i] = dataset[i].startsWith("without") ? base + "-without-sk" : base;
        }
        List<String> known = Arrays.asList(names);
        int row = known.indexOf(name);
        if (row < 0) {
            throw new IllegalArgumentException(NearestWord.unknown("oscillation", name, known));
        }
        return new Oscillation(
                table.numbers("sin2th12")[row], table.numbers("sin2th13")[row], table.numbers("sin2th23")[row],
                table.numbers("dCP_deg")[row], table.numbers("Dm21")[row], table.numbers("Dm31")[row]);
    }

    /** |U_alpha,i|^2 for generation alpha (0 e, 1 mu, 2 tau) and mass state i (0, 1, 2). */
    public double mixing(int generation, int massState) {
        double s12 = Math.sqrt(sin2Theta12);
        double c12 = Math.sqrt(1 - sin2Theta12);
        double s13 = Math.sqrt(sin2Theta13);
        double c13 = Math.sqrt(1 - sin2Theta13);
        double s23 = Math.sqrt(sin2Theta23);
        double c23 = Math.sqrt(1 - sin2Theta23);
        if (generation == 0) {
            double u = massState == 0 ? c12 * c13 : massState == 1 ? s12 * c13 : s13;
            return u * u;
        }
        // numu: U_mu1 = -s12 c23 - c12 s23 s13 e^{i delta}, ...; nutau: s23 -> c23, c23 -> -s23.
        double s = generation == 1 ? s23 : c23;
        double c = generation == 1 ? c23 : -s23;
        double cosDelta = StrictMath.cos(Math.toRadians(deltaCpDeg));
        return switch (massState) {
            case 0 -> squared(s12 * c, c12 * s * s13, cosDelta);
            case 1 -> squared(c12 * c, -s12 * s * s13, cosDelta);
            default -> s * s * c13 * c13;
        };
    }

    /** |a + b e^{i delta}|^2. */
    private static double squared(double a, double b, double cosDelta) {
        return a * a + b * b + 2 * a * b * cosDelta;
    }

    /**
     * Probabilities that a neutrino born as nu_e at electron density n_e leaves the Sun as mass state 1, 2, 3: adiabatic
     * MSW with theta_13 in matter, day only. The scheme of arXiv:2303.15527.
     *
     * @param energyMeV neutrino energy, MeV
     * @param densityMolCm3 electron density, mol/cm^3
     * @param probabilities receives P_e1, P_e2, P_e3 (sum 1)
     */
    public void massProbabilities(double energyMeV, double densityMolCm3, double[] probabilities) {
        probabilities[0] = 0;
        probabilities[1] = 0;
        probabilities[2] = 0;
        addMassProbabilities(energyMeV, new double[] {densityMolCm3}, new double[] {1}, probabilities);
    }

    /** Adds P_e1, P_e2, P_e3 at several densities, each times its weight. */
    void addMassProbabilities(double energyMeV, double[] densityMolCm3, double[] weight, double[] probabilities) {
        double cos2Theta12 = 1 - 2 * sin2Theta12;
        double cos2Theta13 = 1 - 2 * sin2Theta13;
        double sin2Theta12Full = 2 * Math.sqrt(sin2Theta12 * (1 - sin2Theta12));
        double sin2Theta13Full = 2 * Math.sqrt(sin2Theta13 * (1 - sin2Theta13));
        double dmEe = dm31Ev2 - sin2Theta12 * dm21Ev2;
        double c13 = Math.sqrt(1 - sin2Theta13);
        double s13 = Math.sqrt(sin2Theta13);
        for (int i = 0; i < weight.length; i++) {
            double potential = MATTER_EV2 * energyMeV * densityMolCm3[i];

            double x13 = cos2Theta13 - potential / dmEe;
            double cos2Theta13m = x13 / Math.sqrt(x13 * x13 + sin2Theta13Full * sin2Theta13Full);
            double c13m2 = 0.5 * (1 + cos2Theta13m);
            double s13m2 = 0.5 * (1 - cos2Theta13m);
            double c13m = Math.sqrt(c13m2);
            double s13m = Math.sqrt(s13m2);
            double sinShift = s13m * c13 - c13m * s13;
            double cosShift = c13m * c13 + s13m * s13;

            double b = potential / dm21Ev2 * c13m2 + dmEe / dm21Ev2 * sinShift * sinShift;
            double x12 = cos2Theta12 - b;
            double y12 = sin2Theta12Full * cosShift;
            double cos2Theta12m = x12 / Math.sqrt(x12 * x12 + y12 * y12);
            probabilities[0] += weight[i] * 0.5 * (1 + cos2Theta12m) * c13m2;
            probabilities[1] += weight[i] * 0.5 * (1 - cos2Theta12m) * c13m2;
            probabilities[2] += weight[i] * s13m2;
        }
    }
}
