package magneton.atomic;

/**
 * Ionisation response of the electrons of one subshell (all of them together) to a neutrino's current, as a function of
 * energy transfer T and momentum transfer q: the components R_ab of J.-W. Chen et al. (arXiv:1311.5294).
 *
 * <p>The vector current is conserved, so its longitudinal and cross terms follow from the charge response:
 * R_33 = (T/q)^2 R_00, and the cross term is -(T/q) R_00.
 *
 * <p>Points are taken along y = ln(q / sqrt(T)) at fixed T, MeV: the Bethe ridge q^2 = 2 m_e T has one y at all T.
 */
@FunctionalInterface
public interface Response {
    /** Vector current: charge R_00. */
    int CHARGE = 0;
    /** Vector current: transverse R_11+22. */
    int TRANSVERSE = 1;
    /** Components of the vector current, the first ones. */
    int VECTOR = 2;
    /** Axial current: time component. */
    int AXIAL_CHARGE = 2;
    /** Axial current: transverse. */
    int AXIAL_TRANSVERSE = 3;
    /** Axial current: longitudinal. */
    int AXIAL_LONGITUDINAL = 4;
    /** Axial current: cross term of time and longitudinal components, R_03+30 = -2 g_A^2 times it. */
    int AXIAL_CROSS = 5;
    /** Vector-axial transverse interference, R_12+21 = 2 g_V g_A times it. */
    int INTERFERENCE = 6;
    /** Number of components. */
    int COUNT = 7;

    /**
     * Writes components at points of one row.
     *
     * @param transferMeV T, at or above the binding energy
     * @param y ln(q / sqrt(T)) of the points, MeV
     * @param n number of points; arrays are up to 8 elements longer
     * @param components {@link #VECTOR} for the first ones only, or {@link #COUNT}
     * @param out by component and point, 1/MeV
     */
    void along(double transferMeV, double[] y, int n, int components, double[][] out);

    /**
     * Writes what a charge response implies for slow electrons, to leading order in q/m_e, from the spin operator
     * between the same orbitals: transverse (q/m_e)^2/2 from magnetisation, axial longitudinal 1 and transverse 2, time
     * (q/2m_e)^2, cross q/2m_e, interference with the magnetisation q/m_e times the charge response.
     */
    static void fromCharge(double charge, double qOverMass, int i, int components, double[][] out) {
        out[CHARGE][i] = charge;
        out[TRANSVERSE][i] = 0.5 * qOverMass * qOverMass * charge;
        if (components == COUNT) {
            out[AXIAL_CHARGE][i] = 0.25 * qOverMass * qOverMass * charge;
            out[AXIAL_TRANSVERSE][i] = 2 * charge;
            out[AXIAL_LONGITUDINAL][i] = charge;
            out[AXIAL_CROSS][i] = 0.5 * qOverMass * charge;
            out[INTERFERENCE][i] = qOverMass * charge;
        }
    }
}
