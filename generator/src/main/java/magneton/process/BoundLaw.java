package magneton.process;

/**
 * A cross section on bound electrons, at given energy transfer T and squared four-momentum transfer Q^2 = q^2 - T^2 a
 * quadratic in 1/E:
 *
 * <pre>d2(sigma)/dT dq = sum_{k=0..2} a_k(T, q) E^-k     [cm^2 / MeV^2],   E &gt;= (q + T)/2 (1 + m^2 / Q^2),   Q^2 &gt; 0</pre>
 *
 * <p>The exchange of one boson with a current of response R_ab has this form for every process on electrons here.
 */
public interface BoundLaw {
    /** Mass m of the outgoing neutral lepton, MeV; 0 for a neutrino. */
    double finalMassMeV();

    /**
     * The photon mass that keeps the law finite as Q^2 goes to 0, where it rises as 1/(Q^2 + mass^2): responses are then
     * needed down there. 0 for a law that falls.
     */
    default double photonMassMeV() {
        return 0;
    }

    /** The part that exchanges a photon alone; a dipole has no other. */
    default BoundLaw photonExchange() {
        return this;
    }

    /**
     * Writes a_0, a_1, a_2.
     *
     * @param transferMeV T
     * @param squareMeV2 Q^2
     * @param response the components of {@link magneton.atomic.Response} there, 1/MeV
     * @param coefficients three elements
     */
    void coefficients(double transferMeV, double squareMeV2, double[] response, double[] coefficients);
}
