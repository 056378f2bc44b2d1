package magneton.process;

/**
 * A cross section on bound electrons, at given energy transfer T and momentum transfer q a quadratic in 1/E:
 *
 * <pre>d2(sigma)/dT dq = sum_{k=0..2} a_k(T, q) E^-k     [cm^2 / MeV^2],   E &gt;= (q + T)/2 + m^2 / (2 (q - T)),   q &gt; T</pre>
 *
 * <p>The exchange of one boson with a current of response R_ab has this form for every process on electrons here.
 */
public interface BoundLaw {
    /** Mass m of the outgoing neutral lepton, MeV; 0 for a neutrino. */
    double finalMassMeV();

    /**
     * Writes a_0, a_1, a_2.
     *
     * @param transferMeV T
     * @param momentumMeV q
     * @param response the components of {@link magneton.atomic.Response} there, 1/MeV
     * @param coefficients three elements
     */
    void coefficients(double transferMeV, double momentumMeV, double[] response, double[] coefficients);
}
