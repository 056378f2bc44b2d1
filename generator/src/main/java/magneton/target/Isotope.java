package magneton.target;

/**
 * A nucleus as a scattering target.
 *
 * @param symbol element symbol
 * @param z protons
 * @param a nucleons
 * @param abundance mole fraction within its element
 * @param massMeV nuclear mass (electrons and their binding removed), MeV
 * @param atomicMassU atomic mass, u
 * @param chargeRadiusFm rms charge radius: form factor of the magnetic term
 * @param protonRadiusFm rms point-proton radius: form factor of the weak term
 * @param neutronRadiusFm rms point-neutron radius: form factor of the weak term
 * @param spin nuclear spin (NaN if not tabulated)
 */
public record Isotope(
        String symbol, int z, int a, double abundance, double massMeV, double atomicMassU,
        double chargeRadiusFm, double protonRadiusFm, double neutronRadiusFm, double spin) {

    public int neutrons() {
        return a - z;
    }

    /** The same nucleus with another mole fraction. */
    public Isotope withAbundance(double fraction) {
        return new Isotope(
                symbol, z, a, fraction, massMeV, atomicMassU, chargeRadiusFm, protonRadiusFm, neutronRadiusFm, spin);
    }

    /** PDG code of the nucleus, 10LZZZAAAI. */
    public int pdg() {
        return 1_000_000_000 + z * 10_000 + a * 10;
    }

    /** Name such as {@code Ge74}. */
    public String label() {
        return symbol + a;
    }
}
