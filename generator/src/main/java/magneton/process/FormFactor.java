package magneton.process;

/**
 * A factor of the cross section that depends on the recoil energy alone, such as a squared nuclear form factor.
 * {@link #NONE} is 1.
 */
public interface FormFactor {
    /** No form factor: a point target. */
    FormFactor NONE = recoilMeV -> 1;

    /** Value at recoil energy T in MeV, at least 0. */
    double at(double recoilMeV);
}
